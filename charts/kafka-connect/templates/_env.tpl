{{/*
Environment variables of a container by name.

Parameters: path, env (may be missing), into (may hold some of the chart's own).
*/}}
{{- define "kafka-connect.env" -}}
{{- $path := .path -}}
{{- $into := .into -}}
{{- range $name, $entry := .env -}}
  {{- $at := printf "%s/%s" $path $name -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $entry) -}}
  {{- if not (include "kafka-pipelines.disabled" $entry) -}}
    {{- if not (regexMatch "^[a-zA-Z_][a-zA-Z0-9_]*$" $name) -}}
      {{- fail (printf "%s: the name of an environment variable has letters, digits and underscores only" $at) -}}
    {{- end -}}
    {{- if or (hasPrefix "KAFKA_" $name) (hasPrefix "STRIMZI_" $name) -}}
      {{- fail (printf "%s is not allowed: the operator keeps KAFKA_ and STRIMZI_ for itself, so use config or jvmOptions instead" $at) -}}
    {{- end -}}
    {{- if hasKey $into $name -}}
      {{- fail (printf "%s is not allowed: the chart sets %s out of other values, so remove it here" $at $name) -}}
    {{- end -}}
    {{- $_ := set $into $name (include "kafka-connect.envEntry" (dict "path" $at "entry" $entry) | fromYaml) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* One environment variable as Kubernetes writes it, but for its name. Parameters: path, entry. */}}
{{- define "kafka-connect.envEntry" -}}
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
value: {{ include "kafka-pipelines.text" (dict "value" .entry.value "path" (printf "%s/value" .path)) | toJson }}
{{- else -}}
  {{- $source := get .entry (first $sources) -}}
  {{- $at := printf "%s/%s" .path (first $sources) -}}
  {{- if not (kindIs "map" $source) -}}
    {{- fail (printf "%s must be a map with name and key" $at) -}}
  {{- end -}}
  {{- range $field := list "name" "key" -}}
    {{- $_ := required (printf "%s/%s is missing: write name and key" $at $field) (get $source $field) -}}
  {{- end -}}
valueFrom:
  {{ eq (first $sources) "secret" | ternary "secretKeyRef" "configMapKeyRef" }}:
    {{- pick $source "name" "key" "optional" | toYaml | nindent 4 }}
{{- end -}}
{{- end -}}
