{{/* One environment variable as Kubernetes writes it, but for its name. Parameters: path, entry. */}}
{{- define "kafka-pipelines.envEntry" -}}
{{- $sources := list -}}
{{- range $source := list "value" "secret" "configMap" -}}
  {{- if not (kindIs "invalid" (index $.entry $source)) -}}
    {{- $sources = append $sources $source -}}
  {{- end -}}
{{- end -}}
{{- if ne (len $sources) 1 -}}
  {{- fail (printf "%s has %s: write exactly one of value, secret and configMap" .path (join " and " $sources | default "no value")) -}}
{{- end -}}
{{- if eq (first $sources) "value" -}}
value: {{ include "kafka-pipelines.text" (dict "value" .entry.value "path" (printf "%s/value" .path)) | include "kafka-pipelines.quote" }}
{{- else -}}
  {{- $source := get .entry (first $sources) -}}
  {{- $at := printf "%s/%s" .path (first $sources) -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $source) -}}
  {{- range $field := list "name" "key" -}}
    {{- $_ := required (printf "%s/%s is missing: write name and key" $at $field) (get $source $field) -}}
  {{- end -}}
valueFrom:
  {{ eq (first $sources) "secret" | ternary "secretKeyRef" "configMapKeyRef" }}:
    {{- pick $source "name" "key" "optional" | toYaml | nindent 4 }}
{{- end -}}
{{- end -}}
