{{/*
All values in one dict: the defaults of the charts, then `global`, then the top
level, each deep-merged over the one before. `global` is there so that an
umbrella chart can hand shared value files to many pipelines once.

Parameters: root, into (a dict that is filled). Nothing of it may be changed by
the caller: sections that only one side has are not copied, which keeps an
umbrella of a thousand pipelines fast.
*/}}
{{- define "kafka-pipelines.values" -}}
{{- $into := .into -}}
{{- $defaults := include "kafka-pipelines.defaults" . | fromJson -}}
{{- range $layer := list $defaults (.root.Values.global | default dict) .root.Values -}}
  {{- range $key, $value := $layer -}}
    {{- if and (ne $key "global") (not (kindIs "invalid" $value)) -}}
      {{- $present := get $into $key -}}
      {{- if and (kindIs "map" $value) (kindIs "map" $present) -}}
        {{- $merged := dict -}}
        {{- include "kafka-pipelines.merge" (dict "into" $merged "layers" (list $present $value)) -}}
        {{- $_ := set $into $key $merged -}}
      {{- else -}}
        {{- $_ := set $into $key $value -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- with $into.strimzi.operatorVersion -}}
  {{- if not (regexMatch "^[0-9]+[.][0-9]+([.][0-9]+)?$" (toString .)) -}}
    {{- fail (printf "/strimzi/operatorVersion is %s: write the version of the operator, as in \"1.2.0\"" (toRawJson .)) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
Merges layers, the last one wins: maps key by key at any depth, lists and
scalars replaced whole. false, 0, "" and null win like any other value, which
sprig's `merge` gets wrong. No map of a layer becomes part of the result, so
that nothing leaks from one entry into the next; sprig's `mergeOverwrite` needs
deep copies for that.

Parameters: layers (list; what is not a map counts as empty), into (dict).
*/}}
{{- define "kafka-pipelines.merge" -}}
{{- $into := .into -}}
{{- range $layer := .layers -}}
  {{- if kindIs "map" $layer -}}
    {{- range $key, $value := $layer -}}
      {{- if kindIs "map" $value -}}
        {{- $present := get $into $key -}}
        {{- if not (kindIs "map" $present) -}}
          {{- $present = dict -}}
          {{- $_ := set $into $key $present -}}
        {{- end -}}
        {{- include "kafka-pipelines.merge" (dict "into" $present "layers" (list $value)) -}}
      {{- else -}}
        {{- $_ := set $into $key $value -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* "true" for an entry that says `enabled: false`; empty otherwise. Parameter: the entry. */}}
{{- define "kafka-pipelines.disabled" -}}
{{- if and (kindIs "bool" .enabled) (not .enabled) -}}true{{- end -}}
{{- end -}}

{{/*
Stops when an entry of a map is null or no map at all: the way to leave an entry
out is to say so, because a null may as well be a slip of the indentation.

Parameters: path, entry.
*/}}
{{- define "kafka-pipelines.requireEntry" -}}
{{- if kindIs "invalid" .entry -}}
  {{- fail (printf "%s is empty: write `enabled: false` below it to leave it out" .path) -}}
{{- else if not (kindIs "map" .entry) -}}
  {{- fail (printf "%s is a %s, but must be a map: indent its settings below it" .path (kindOf .entry)) -}}
{{- end -}}
{{- end -}}

{{/* Stops when a section of an entry is given but is no map. Parameters: path, entry, sections. */}}
{{- define "kafka-pipelines.requireSections" -}}
{{- $path := .path -}}
{{- $entry := .entry -}}
{{- range .sections -}}
  {{- if and (hasKey $entry .) (not (kindIs "map" (get $entry .))) -}}
    {{- fail (printf "%s/%s must be a map: indent its settings below it, or leave it out" $path .) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* The keys of a map for an error message. Parameter: the map. */}}
{{- define "kafka-pipelines.known" -}}
{{- keys (. | default dict) | sortAlpha | join ", " | default "none" -}}
{{- end -}}

{{/*
Stops when a number is given that is not whole, or not in its range. An empty
one is left to the caller.

Parameters: path, value, least, most (optional).
*/}}
{{- define "kafka-pipelines.requireWhole" -}}
{{- $value := .value -}}
{{- if not (kindIs "invalid" $value) -}}
  {{- $whole := false -}}
  {{- if or (kindIs "int64" $value) (kindIs "int" $value) -}}
    {{- $whole = true -}}
  {{- else if kindIs "float64" $value -}}
    {{- $whole = eq $value (floor $value) -}}
  {{- end -}}
  {{- if or (not $whole) (lt (int64 $value) (int64 .least)) (and .most (gt (int64 $value) (int64 .most))) -}}
    {{- fail (printf "%s is %s: write a whole number %s" .path (toRawJson $value) (ternary (printf "from %v to %v" .least .most) (printf "from %v up" .least) (not (empty .most)))) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
