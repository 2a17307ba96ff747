{{/*
Fields of the KafkaConnect's spec that say how its workers are run. Variables
that they need in the workers' environment are put into `env`.

Parameters: values, name (of the cluster), env, into.
*/}}
{{- define "kafka-connect.operations" -}}
{{- $values := .values -}}
{{- include "kafka-pipelines.requireSections" (dict "path" "" "entry" $values "sections" (list "resources" "livenessProbe" "readinessProbe" "env" "volumes" "networkPolicy")) -}}
{{- range $field := list "resources" "livenessProbe" "readinessProbe" "clientRackInitImage" -}}
  {{- with index $values $field -}}
    {{- $_ := set $.into $field . -}}
  {{- end -}}
{{- end -}}
{{- with $values.clientRackInitImage -}}
  {{- include "kafka-pipelines.guardImage" (dict "path" "/clientRackInitImage" "image" .) -}}
{{- end -}}
{{- range $section := list "jvmOptions" "jmxOptions" "metrics" "logging" "rack" "tracing" -}}
  {{- with index $values $section -}}
    {{- include "kafka-pipelines.requireEntry" (dict "path" (printf "/%s" $section) "entry" .) -}}
    {{- if not (include "kafka-pipelines.disabled" .) -}}
      {{- include (printf "kafka-connect.%s" $section) (dict "values" $values "name" $.name "entry" . "env" $.env "into" $.into) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
