{{/*
Stops for a key that nothing reads: it is misspelt, or stands at the wrong
level. The schema says so too, but not to those who skip it.

Parameters: keys (known ones by place, `*` for any key), at (place), path
(pointer), entry.
*/}}
{{- define "kafka-pipelines.guardKeys" -}}
{{- $known := get .keys .at -}}
{{- range $key, $value := .entry -}}
  {{- if and $known (not (has $key $known)) -}}
    {{- fail (printf "%s/%s is no key of these values (known here: %s): correct its name, or its indentation" $.path $key (join ", " $known)) -}}
  {{- end -}}
  {{- if kindIs "map" $value -}}
    {{- $at := printf "%s/%s" $.at (ternary $key "*" (not (empty $known))) -}}
    {{- if or (hasKey $.keys $at) (hasKey $.keys (printf "%s/*" $at)) -}}
      {{- include "kafka-pipelines.guardKeys" (dict "keys" $.keys "at" $at "path" (printf "%s/%s" $.path $key) "entry" $value) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
