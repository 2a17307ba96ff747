{{/*
Services of an interactive app: one for its clients, and one that gives every
server a name of its own, under which the others reach it before it is ready.

Parameters: root, values, name, app (effective).
*/}}
{{- define "kafka-pipeline.ksqldbServices" -}}
{{- $settings := .app.settings }}
---
apiVersion: v1
kind: Service
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .name "namespace" $settings.namespace "wave" "-2" "annotations" (dig "annotations" dict ($settings.service | default dict))) | nindent 2 }}
spec:
  selector:
    {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 4 }}
  ports:
    - name: rest
      port: 8088
      targetPort: rest
---
apiVersion: v1
kind: Service
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" (include "kafka-pipeline.ksqldbServers" .) "namespace" $settings.namespace "wave" "-2") | nindent 2 }}
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 4 }}
  ports:
    - name: rest
      port: 8088
      targetPort: rest
{{- end -}}

{{/*
Service that governs the StatefulSet, which can never be another one. A headless
app has none; that its StatefulSet names one all the same does no harm.

Parameters: name, app (effective).
*/}}
{{- define "kafka-pipeline.ksqldbServers" -}}
{{- ternary (printf "%s-headless" .name) .name (eq .app.interactive "true") -}}
{{- end -}}
