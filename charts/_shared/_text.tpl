{{/*
A config value as the text Kafka, Kafka Connect and ksqlDB are given: text
byte by byte as it was written, numbers without exponent (values files turn every
number into a float, and 1e+06 would never equal what Connect reports), lists
joined by commas.

Parameters: value, path.
*/}}
{{- define "kafka-pipelines.text" -}}
{{- if kindIs "slice" .value -}}
  {{- $path := .path -}}
  {{- $texts := list -}}
  {{- range $index, $item := .value -}}
    {{- if or (kindIs "slice" $item) (kindIs "invalid" $item) (kindIs "map" $item) -}}
      {{- fail (printf "%s/%d: an item of a list is text, a number or a boolean" $path $index) -}}
    {{- end -}}
    {{- $texts = append $texts (include "kafka-pipelines.scalar" (dict "value" $item "path" $path)) -}}
  {{- end -}}
  {{- join "," $texts -}}
{{- else -}}
  {{- include "kafka-pipelines.scalar" . -}}
{{- end -}}
{{- end -}}

{{/* The text of a single value. Parameters: value, path. */}}
{{- define "kafka-pipelines.scalar" -}}
{{- if or (kindIs "string" .value) (kindIs "bool" .value) -}}
  {{- .value -}}
{{- else if kindIs "float64" .value -}}
  {{- if eq .value (floor .value) -}}
    {{- printf "%.0f" .value -}}
  {{- else -}}
    {{- toRawJson .value -}}
  {{- end -}}
{{- else if or (kindIs "int64" .value) (kindIs "int" .value) -}}
  {{- printf "%d" .value -}}
{{- else if kindIs "invalid" .value -}}
  {{- fail (printf "%s is empty: give it a value, \"\" for an empty text" .path) -}}
{{- else -}}
  {{- fail (printf "%s: a config value is text, a number, a boolean or a list of these, not a map: write every option as one key with dots" .path) -}}
{{- end -}}
{{- end -}}

{{/*
Text as a double-quoted YAML scalar. JSON's escapes are YAML's, but JSON leaves
characters alone that YAML takes for line breaks or refuses.
*/}}
{{- define "kafka-pipelines.quote" -}}
{{- toRawJson . | replace "\u0085" "\\u0085" | replace "\u007f" "\\u007f" | replace "\ufeff" "\\ufeff" -}}
{{- end -}}

{{/* A key of a map, quoted where YAML 1.1 would read something else than text. */}}
{{- define "kafka-pipelines.key" -}}
{{- if and (regexMatch "^[a-zA-Z_][-a-zA-Z0-9_./]*$" .) (not (regexMatch "^(?i:y|n|yes|no|on|off|true|false|null)$" .)) -}}
  {{- . -}}
{{- else -}}
  {{- include "kafka-pipelines.quote" . -}}
{{- end -}}
{{- end -}}

{{/*
A map of texts as YAML lines, sorted by key, every value quoted as
"kafka-pipelines.quote" does. The engine compiles a regular expression each
time it meets one, so all keys are looked at together, and one by one only
where one of them is odd.

Parameter: the map.
*/}}
{{- define "kafka-pipelines.textMap" -}}
{{- $keys := keys . | join "\n" -}}
{{- $plain := and (regexMatch "^([a-zA-Z_][-a-zA-Z0-9_./]*(\n|$))*$" $keys) (not (regexMatch "(?mi)^(y|n|yes|no|on|off|true|false|null)$" $keys)) -}}
{{- $lines := list -}}
{{- range $key, $text := . -}}
  {{- if not $plain -}}
    {{- $key = include "kafka-pipelines.key" $key -}}
  {{- end -}}
  {{- $lines = append $lines (printf "%s: %s" $key (toRawJson $text)) -}}
{{- end -}}
{{- join "\n" $lines | replace "\u0085" "\\u0085" | replace "\u007f" "\\u007f" | replace "\ufeff" "\\ufeff" -}}
{{- end -}}

{{/*
Config map to texts by key; null removes an inherited key.

Parameters: config, path, prefix (put before every key), into.
*/}}
{{- define "kafka-pipelines.texts" -}}
{{- $into := .into -}}
{{- $path := .path -}}
{{- $prefix := .prefix | default "" -}}
{{- range $key, $value := .config -}}
  {{- if kindIs "string" $value -}}
    {{- $_ := set $into (print $prefix $key) $value -}}
  {{- else if not (kindIs "invalid" $value) -}}
    {{- $_ := set $into (print $prefix $key) (include "kafka-pipelines.text" (dict "value" $value "path" (printf "%s/%s" $path $key))) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
