{{/*
Fields of the KafkaConnect's spec that say how its workers are run. Variables
that they need in the workers' environment are put into `env`.

Parameters: values, name (of the cluster), env, into.
*/}}
{{- define "kafka-connect.operations" -}}
{{- $values := .values -}}
{{- include "kafka-connect.pick" (dict "path" "" "entry" $values "fields" (list "clientRackInitImage") "into" .into) -}}
{{- with $values.resources -}}
  {{- $_ := set $.into "resources" . -}}
{{- end -}}
{{- range $probe := list "livenessProbe" "readinessProbe" -}}
  {{- with get $values $probe -}}
    {{- $_ := set $.into $probe . -}}
  {{- end -}}
{{- end -}}
{{- with $values.clientRackInitImage -}}
  {{- include "kafka-pipelines.guardImage" (dict "path" "/clientRackInitImage" "image" .) -}}
{{- end -}}
{{- range $section := list "jvmOptions" "jmxOptions" "metrics" "logging" "rack" "tracing" -}}
  {{- $entry := index $values $section -}}
  {{- if not (kindIs "invalid" $entry) -}}
    {{- include "kafka-pipelines.requireEntry" (dict "path" (printf "/%s" $section) "entry" $entry) -}}
    {{- if not (include "kafka-pipelines.disabled" $entry) -}}
      {{- include (printf "kafka-connect.%s" $section) (dict "values" $values "name" $.name "entry" $entry "env" $.env "into" $.into) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
