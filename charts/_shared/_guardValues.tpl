{{/*
Stops for values that the chart cannot read: of another type than it wants, or
under a key that nothing reads because it is misspelt or stands at the wrong
level. The schema says so too, but not to those who skip it. A null that may take
away what another file says is left to the guards of each section.

Parameters: types (see <chart>.types), path, values (map or list), words (left
out by the first caller).
*/}}
{{- define "kafka-pipelines.guardValues" -}}
{{- $any := get .types "*" -}}
{{- $words := .words -}}
{{- if not $words -}}
  {{- $words = dict "string" "text" "bool" "true or false" "float64" "number" "int64" "number" "int" "number" "slice" "list" "map" "map" -}}
{{- end -}}
{{- range $key, $value := .values -}}
  {{- $type := $any -}}
  {{- if not $any -}}
    {{- $type = get $.types $key -}}
    {{- /* Empty is the type of a section that is not used. */ -}}
    {{- if not (or $type (hasKey $.types $key)) -}}
      {{- fail (printf "%s/%s is no key of these values (known here: %s): correct its name, or its indentation" $.path $key (include "kafka-pipelines.known" $.types)) -}}
    {{- end -}}
  {{- end -}}
  {{- $kind := kindOf $value -}}
  {{- if eq $kind "invalid" -}}
    {{- if kindIs "int" $key -}}
      {{- fail (printf "%s/%d is empty: give it a value, or take it out of the list" $.path $key) -}}
    {{- else if and (kindIs "map" $type) (not (hasKey $type "enabled")) -}}
      {{- fail (printf "%s/%s is empty: indent its settings below it, or leave it out" $.path $key) -}}
    {{- end -}}
  {{- else if kindIs "string" $type -}}
    {{- if not (contains (get $words $kind) $type) -}}
      {{- include "kafka-pipelines.wrongType" (dict "path" (printf "%s/%v" $.path $key) "type" $type "text" (hasPrefix "text" $type) "value" $value) -}}
    {{- else if and (eq $kind "string") (contains "quantity" $type) -}}
      {{- if not (regexMatch "^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$" $value) -}}
        {{- include "kafka-pipelines.wrongType" (dict "path" (printf "%s/%v" $.path $key) "type" $type "text" true "value" $value) -}}
      {{- end -}}
    {{- else if and (eq (get $words $kind) "number") (contains "whole number from" $type) -}}
      {{- $range := regexFindAll "-?[0-9]+" $type -1 -}}
      {{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/%v" $.path $key) "value" $value "least" (first $range) "most" (rest $range | first)) -}}
    {{- end -}}
  {{- else if kindIs "slice" $type -}}
    {{- if not (has $value $type) -}}
      {{- include "kafka-pipelines.wrongType" (dict "path" (printf "%s/%v" $.path $key) "type" (ternary (first $type) (printf "%s or %s" (initial $type | join ", ") (last $type)) (eq (len $type) 1)) "text" true "value" $value) -}}
    {{- end -}}
  {{- else if hasKey $type "[]" -}}
    {{- if ne $kind "slice" -}}
      {{- include "kafka-pipelines.wrongType" (dict "path" (printf "%s/%v" $.path $key) "type" "a list" "text" false "value" $value) -}}
    {{- end -}}
    {{- include "kafka-pipelines.guardValues" (dict "types" (dict "*" (get $type "[]")) "path" (printf "%s/%v" $.path $key) "values" $value "words" $words) -}}
  {{- else if ne $kind "map" -}}
    {{- fail (printf "%s/%v is a %s, but must be a map: indent its settings below it" $.path $key (get (dict "string" "string" "slice" "list" "bool" "boolean") $kind | default "number")) -}}
  {{- else if $value -}}
    {{- include "kafka-pipelines.guardValues" (dict "types" $type "path" (printf "%s/%v" $.path $key) "values" $value "words" $words) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* Parameters: path, type (what to write), text (whether that is text), value. */}}
{{- define "kafka-pipelines.wrongType" -}}
{{- $given := get (dict "map" "a map" "slice" "a list") (kindOf .value) -}}
{{- $quotes := and .text (not $given) (not (kindIs "string" .value)) | ternary ", in quotes" "" -}}
{{- fail (printf "%s is %s: write %s%s" .path ($given | default (toRawJson .value)) .type $quotes) -}}
{{- end -}}
