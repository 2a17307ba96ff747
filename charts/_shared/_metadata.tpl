{{/*
Labels of everything a chart makes. None of them may change with the version of
the chart: on a KafkaConnect and on pod templates that would restart workers.

Parameters: root, name, instance, component.
*/}}
{{- define "kafka-pipelines.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .instance | quote }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end -}}

{{/*
Argo CD's annotations: the wave, and what pruning may do. What is never pruned
does not count as a difference either, once it is gone from Git: its Application
would be out of sync for good, and self-heal would sync it again and again.

Parameters: wave, prune (sync options; empty leaves the annotation out).
*/}}
{{- define "kafka-pipelines.argocd" -}}
argocd.argoproj.io/sync-wave: {{ .wave | quote }}
{{- with .prune }}
argocd.argoproj.io/sync-options: {{ . | quote }}
{{- if contains "Prune=false" . }}
argocd.argoproj.io/compare-options: IgnoreExtraneous
{{- end }}
{{- end }}
{{- end -}}
