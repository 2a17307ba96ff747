{{/*
A ksqlDB app: everything it is made of, but for its KafkaUser. Headless servers
have no REST API and do not talk to each other, Kafka divides the work between
them; so only an interactive app has Services and migrations.

Parameters: root, values, name, app (effective).
*/}}
{{- define "kafka-pipeline.ksqldb" -}}
{{- $data := include "kafka-pipeline.ksqldbData" . -}}
{{- $scope := dict "root" .root "values" .values "name" .name "app" .app "data" $data "configName" (include "kafka-pipeline.ksqldbConfigName" (dict "name" .name "app" .app "data" $data)) -}}
{{- include "kafka-pipeline.ksqldbServiceAccount" $scope }}
{{- include "kafka-pipeline.ksqldbConfigMap" $scope }}
{{- if .app.interactive }}
{{- include "kafka-pipeline.ksqldbServices" $scope }}
{{- end }}
{{- if hasKey .app.settings "networkPolicy" }}
{{- include "kafka-pipeline.ksqldbNetworkPolicy" $scope }}
{{- end }}
{{- if hasKey .app.settings "podDisruptionBudget" }}
{{- include "kafka-pipeline.ksqldbDisruptionBudget" $scope }}
{{- end }}
{{- include "kafka-pipeline.ksqldbStatefulSet" $scope }}
{{- /* An app of no server has nobody to send migrations to. */}}
{{- if and .app.interactive .app.settings.migrations (gt (int64 .app.settings.replicas) 0) }}
{{- include "kafka-pipeline.migrations" $scope }}
{{- end }}
{{- end -}}

{{/* Parameters: root, values, name, namespace, wave, prune?, annotations?. */}}
{{- define "kafka-pipeline.ksqldbMetadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | quote }}
labels:
  {{- include "kafka-pipeline.labels" (dict "root" .root "values" .values "component" "ksqldb") | nindent 2 }}
annotations:
  {{- include "kafka-pipelines.argocd" (dict "wave" .wave "prune" .prune) | nindent 2 }}
  {{- with .annotations }}
  {{- include "kafka-pipelines.textMap" . | nindent 2 }}
  {{- end }}
{{- end -}}

{{/* What selects the servers of an app. Parameter: name. */}}
{{- define "kafka-pipeline.ksqldbSelector" -}}
app.kubernetes.io/name: ksqldb
app.kubernetes.io/instance: {{ . | quote }}
{{- end -}}

{{/* The ServiceAccount, unless a given one is only named. Parameters: as of kafka-pipeline.ksqldb. */}}
{{- define "kafka-pipeline.ksqldbServiceAccount" -}}
{{- $account := .app.settings.serviceAccount | default dict -}}
{{- if or $account.annotations (not $account.name) }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" ($account.name | default .name) "namespace" .app.settings.namespace "wave" "-2" "annotations" $account.annotations) | nindent 2 }}
{{- end }}
{{- end -}}

{{/* How many servers may be evicted at a time. Parameters: as of kafka-pipeline.ksqldb. */}}
{{- define "kafka-pipeline.ksqldbDisruptionBudget" -}}
{{- $budget := .app.settings.podDisruptionBudget -}}
{{- if not (include "kafka-pipelines.disabled" $budget) }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .name "namespace" .app.settings.namespace "wave" "-2") | nindent 2 }}
spec:
  {{- if hasKey $budget "maxUnavailable" }}
  maxUnavailable: {{ kindIs "string" $budget.maxUnavailable | ternary (quote $budget.maxUnavailable) (include "kafka-pipelines.text" (dict "value" $budget.maxUnavailable "path" (printf "/ksqldb/%s/podDisruptionBudget/maxUnavailable" .name))) }}
  {{- else }}
  maxUnavailable: 1
  {{- end }}
  selector:
    matchLabels:
      {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 6 }}
{{- end }}
{{- end -}}
