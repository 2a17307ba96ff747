{{/*
A headless ksqlDB app: ServiceAccount, ConfigMap and StatefulSet. There is no
Service: headless servers have no REST API and do not talk to each other, Kafka
divides the work between them. There are no probes for the same reason.

Parameters: root, values, name, app (effective).
*/}}
{{- define "kafka-pipeline.ksqldb" -}}
{{- $settings := .app.settings -}}
{{- $account := $settings.serviceAccount | default dict -}}
{{- $files := include "kafka-pipeline.ksqldbFiles" . }}
{{- if or $account.annotations (not $account.name) }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" ($account.name | default .name) "namespace" $settings.namespace "wave" "-2" "annotations" $account.annotations) | nindent 2 }}
{{- end }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .name "namespace" $settings.namespace "wave" "-2") | nindent 2 }}
data:
  {{- /* Blank lines of the SQL stay blank. */}}
  {{- regexReplaceAll "(?m)^    $" ($files | nindent 2) "" }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .name "namespace" $settings.namespace "wave" "0" "prune" .values.argocd.prune.ksqldb) | nindent 2 }}
spec:
  replicas: {{ int64 $settings.replicas }}
  serviceName: {{ .name | quote }}
  {{- /* Servers do not wait for each other: what they share is in Kafka. */}}
  podManagementPolicy: Parallel
  selector:
    matchLabels:
      app.kubernetes.io/name: ksqldb
      app.kubernetes.io/instance: {{ .name | quote }}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ksqldb
        app.kubernetes.io/instance: {{ .name | quote }}
      annotations:
        checksum/config: {{ sha256sum $files }}
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

{{/* The pod of a headless server. Parameters: name, app (effective). */}}
{{- define "kafka-pipeline.ksqldbPod" -}}
{{- $settings := .app.settings -}}
serviceAccountName: {{ dig "name" "" ($settings.serviceAccount | default dict) | default .name | quote }}
automountServiceAccountToken: false
{{- /* Variables of a Service named ksql-something look like settings of the server. */}}
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  {{- /* appuser of the image; the group owns the volumes. */}}
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with $settings.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ .name | quote }}
  {{- end }}
{{- end }}
containers:
  - name: ksqldb
    image: {{ $settings.image | quote }}
    {{- /*
    Not the image's own entrypoint: it writes the properties file from KSQL_*
    variables, and a variable's name cannot say capitals, or tell a dot from an
    underscore.
    */}}
    command:
      - ksql-server-start
      - /etc/kafka-pipelines/config/ksqldb-server.properties
    env:
      - name: KSQL_HEAP_OPTS
        value: {{ printf "-Xms%s -Xmx%s" $settings.heap $settings.heap | quote }}
      - name: LOG_DIR
        value: /tmp/logs
    {{- with $settings.resources }}
    resources:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    securityContext:
      allowPrivilegeEscalation: false
      capabilities:
        drop: [ALL]
    volumeMounts:
      - name: config
        mountPath: /etc/kafka-pipelines/config
        readOnly: true
      - name: state
        mountPath: /var/lib/ksqldb
      - name: tmp
        mountPath: /tmp
      {{- range .app.secrets }}
      - name: {{ include "kafka-pipeline.secretVolume" . }}
        mountPath: {{ include "kafka-pipeline.secretFolder" . }}
        readOnly: true
      {{- end }}
volumes:
  - name: config
    configMap:
      name: {{ .name | quote }}
  - name: tmp
    emptyDir: {}
  {{- range .app.secrets }}
  - name: {{ include "kafka-pipeline.secretVolume" . }}
    secret:
      secretName: {{ . | quote }}
      {{- /* 0440, which not every reader of YAML takes for octal */}}
      defaultMode: 288
  {{- end }}
{{- end -}}

{{/* Name of the volume of a Secret: a Secret's name may be too long for it, or hold dots. */}}
{{- define "kafka-pipeline.secretVolume" -}}
{{- printf "secret-%s" (sha256sum . | trunc 8) -}}
{{- end -}}

{{/* Data of the ConfigMap. Parameters: name, app (effective). */}}
{{- define "kafka-pipeline.ksqldbFiles" -}}
ksqldb-server.properties: |-
  {{- include "kafka-pipeline.propertiesFile" (dict "properties" .app.properties "path" (printf "/ksqldb/%s" .name)) | trim | nindent 2 }}
statements.sql: |-
  {{- trim .app.settings.statements | nindent 2 }}
{{- end -}}

{{/* Parameters: root, values, name, namespace, wave, prune?, annotations?. */}}
{{- define "kafka-pipeline.ksqldbMetadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | quote }}
labels:
  {{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-pipeline" "instance" .values.pipeline.name "component" "ksqldb") | nindent 2 }}
annotations:
  {{- include "kafka-pipelines.argocd" (dict "wave" .wave "prune" .prune) | nindent 2 }}
  {{- with .annotations }}
  {{- include "kafka-pipelines.textMap" . | nindent 2 }}
  {{- end }}
{{- end -}}
