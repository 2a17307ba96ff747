{{/* The KafkaConnectors. Parameters: root, values, connectors (effective, by name). */}}
{{- define "kafka-pipeline.connectors" -}}
{{- $values := .values -}}
{{- if .connectors -}}
{{- /* The same for all of them, and an include costs more than a variable. */ -}}
{{- $apiVersion := include "kafka-pipelines.apiVersion" $values -}}
{{- $labels := include "kafka-pipeline.labels" (dict "root" .root "values" $values "component" "connector") | nindent 4 -}}
{{- $annotations := include "kafka-pipelines.argocd" (dict "wave" "1" "prune" $values.argocd.prune.connectors) | nindent 4 -}}
{{- range $name, $connector := .connectors }}
{{- $settings := $connector.settings }}
---
apiVersion: {{ $apiVersion }}
kind: KafkaConnector
metadata:
  name: {{ $name | quote }}
  namespace: {{ $connector.connectCluster.namespace | quote }}
  labels:
    strimzi.io/cluster: {{ $connector.cluster | quote }}
    {{- $labels }}
  annotations:
    {{- $annotations }}
spec:
  class: {{ include "kafka-pipelines.quote" $settings.class }}
  {{- with $settings.tasksMax }}
  tasksMax: {{ int64 . }}
  {{- end }}
  {{- with $settings.version }}
  version: {{ include "kafka-pipelines.quote" . }}
  {{- end }}
  {{- with $settings.state }}
  state: {{ . }}
  {{- end }}
  {{- with $settings.autoRestart }}
  autoRestart:
    {{- if kindIs "bool" .enabled }}
    enabled: {{ .enabled }}
    {{- end }}
    {{- if not (kindIs "invalid" .maxRestarts) }}
    maxRestarts: {{ int64 .maxRestarts }}
    {{- end }}
  {{- end }}
  {{- with $settings.listOffsets }}
  listOffsets:
    toConfigMap:
      name: {{ .toConfigMap.name | quote }}
  {{- end }}
  {{- with $settings.alterOffsets }}
  alterOffsets:
    fromConfigMap:
      name: {{ .fromConfigMap.name | quote }}
  {{- end }}
  {{- if $connector.config }}
  config:
    {{- include "kafka-pipelines.textMap" $connector.config | nindent 4 }}
  {{- else }}
  config: {}
  {{- end }}
{{- end }}
{{- end }}
{{- end -}}
