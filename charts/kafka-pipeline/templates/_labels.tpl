{{/*
Labels of everything a pipeline makes: the chart's own and those of the
pipeline. Pod templates have neither, so a new label restarts nothing.

Parameters: root, values, component.
*/}}
{{- define "kafka-pipeline.labels" -}}
{{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-pipeline" "instance" .values.pipeline.name "component" .component) }}
{{- with .values.pipeline.labels }}
{{ include "kafka-pipelines.textMap" . }}
{{- end }}
{{- end -}}

{{/*
Refuses what Kubernetes takes for no label, and what others keep for themselves:
the operators and Argo CD find objects by these.

Parameter: the labels.
*/}}
{{- define "kafka-pipeline.guardLabels" -}}
{{- range $key, $text := . -}}
  {{- $path := printf "/pipeline/labels/%s" ($key | replace "~" "~0" | replace "/" "~1") -}}
  {{- if not (regexMatch "^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[a-zA-Z0-9]([-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?$" $key) -}}
    {{- fail (printf "%s is not the name of a label: use letters, digits, dashes, underscores and dots, after a domain and a slash if you like, such as cost-centre or example.com/cost-centre" $path) -}}
  {{- end -}}
  {{- if not (regexMatch "^([a-zA-Z0-9]([-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?)?$" $text) -}}
    {{- fail (printf "%s is %s: use at most 63 letters, digits, dashes, underscores and dots" $path (toJson $text)) -}}
  {{- end -}}
  {{- if regexMatch "^((.*\\.)?(kubernetes\\.io|k8s\\.io)|strimzi\\.io|argocd\\.argoproj\\.io|helm\\.sh|(.*\\.)?backstage\\.io)/" $key -}}
    {{- fail (printf "%s is not allowed: %s/ is kept for what owns it, so use a prefix of your own" $path (splitList "/" $key | first)) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
