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
    {{- $_ := set $into $name (include "kafka-pipelines.envEntry" (dict "path" $at "entry" $entry) | fromYaml) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
