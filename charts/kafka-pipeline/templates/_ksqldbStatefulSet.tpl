{{/*
The servers of an app. Several headless ones are never rolled: while two of them
have different statements, what they compute is undefined. They get new ones
when somebody stops all of them, as NOTES says.

Parameters: root, values, name, app (effective), data, configName.
*/}}
{{- define "kafka-pipeline.ksqldbStatefulSet" -}}
{{- $settings := .app.settings }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .name "namespace" $settings.namespace "wave" "0" "prune" .values.argocd.prune.ksqldb) | nindent 2 }}
spec:
  replicas: {{ int64 $settings.replicas }}
  serviceName: {{ include "kafka-pipeline.ksqldbServers" . | quote }}
  {{- /* Servers do not wait for each other: what they share is in Kafka. */}}
  podManagementPolicy: Parallel
  {{- if eq $settings.mode "headless" }}
  updateStrategy:
    {{- /* The API server fills in rollingUpdate, and refuses it beside OnDelete. Applied by the server, it goes when a manifest had it; by the client, when it is null. */}}
    {{- if .app.scaled }}
    type: OnDelete
    rollingUpdate: null
    {{- else }}
    type: RollingUpdate
    rollingUpdate: { partition: 0 }
    {{- end }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 8 }}
        {{- with (include "kafka-pipeline.ksqldbPodMap" (dict "path" (printf "/ksqldb/%s/pod/labels" .name) "map" (dig "labels" dict ($settings.pod | default dict)) "reserved" (list "app.kubernetes.io/name" "app.kubernetes.io/instance"))) }}
        {{- . | nindent 8 }}
        {{- end }}
      annotations:
        checksum/config: {{ sha256sum .data }}
        {{- with (include "kafka-pipeline.ksqldbPodMap" (dict "path" (printf "/ksqldb/%s/pod/annotations" .name) "map" (dig "annotations" dict ($settings.pod | default dict)) "reserved" (list "checksum/config"))) }}
        {{- . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "kafka-pipeline.ksqldbPod" . | nindent 6 }}
  volumeClaimTemplates:
    - metadata:
        name: state
      spec:
        accessModes: [ReadWriteOnce]
        {{- with $settings.storage.storageClass }}
        storageClassName: {{ . | quote }}
        {{- end }}
        resources:
          requests:
            storage: {{ $settings.storage.size | quote }}
{{- end -}}

{{/* Labels or annotations of the pods beside the chart's own. Parameters: path, map, reserved. */}}
{{- define "kafka-pipeline.ksqldbPodMap" -}}
{{- $texts := dict -}}
{{- include "kafka-pipelines.texts" (dict "config" .map "path" .path "into" $texts) -}}
{{- range .reserved -}}
  {{- if hasKey $texts . -}}
    {{- fail (printf "%s/%s is not allowed: the chart sets it" $.path .) -}}
  {{- end -}}
{{- end -}}
{{- range $key, $_ := $texts -}}
  {{- /* A pod with the operator's labels gets through the network policies that are meant for the operator. */ -}}
  {{- if hasPrefix "strimzi.io/" $key -}}
    {{- fail (printf "%s/%s is not allowed: the operator keeps strimzi.io/ for itself, so use a prefix of your own" $.path $key) -}}
  {{- end -}}
{{- end -}}
{{- if $texts -}}
  {{- include "kafka-pipelines.textMap" $texts -}}
{{- end -}}
{{- end -}}
