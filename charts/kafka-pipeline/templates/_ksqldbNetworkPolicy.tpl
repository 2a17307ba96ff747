{{/*
Who may connect to the servers of an app: each other and their migrations, and
the clients that are named. Probes come from the node, which no policy stops.

Parameters: root, values, name, app (effective).
*/}}
{{- define "kafka-pipeline.ksqldbNetworkPolicy" -}}
{{- $settings := .app.settings -}}
{{- $policy := $settings.networkPolicy -}}
{{- if not (include "kafka-pipelines.disabled" $policy) -}}
{{- $path := printf "/ksqldb/%s/networkPolicy" .name -}}
{{- $rest := dict -}}
{{- include "kafka-pipelines.networkPeers" (dict "path" (printf "%s/clients" $path) "clients" $policy.clients "into" $rest) -}}
{{- $metrics := dict -}}
{{- include "kafka-pipelines.networkPeers" (dict "path" (printf "%s/metricsClients" $path) "clients" $policy.metricsClients "into" $metrics) -}}
{{- $port := include "kafka-pipeline.ksqldbMetricsPort" $settings -}}
{{- if and $metrics.peers (not $port) -}}
  {{- fail (printf "%s/metricsClients is not allowed: the app has no metrics, so write metrics as well" $path) -}}
{{- end }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .name "namespace" $settings.namespace "wave" "-2") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 6 }}
  policyTypes:
    - Ingress
  {{- if or .app.interactive $metrics.peers }}
  ingress:
    {{- if .app.interactive }}
    - ports:
        - port: rest
          protocol: TCP
      from:
        - podSelector:
            matchLabels:
              {{- include "kafka-pipeline.ksqldbSelector" .name | nindent 14 }}
        - podSelector:
            matchLabels:
              {{- include "kafka-pipeline.migrationsSelector" .name | nindent 14 }}
        {{- with $rest.peers }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    {{- end }}
    {{- with $metrics.peers }}
    - ports:
        - port: metrics
          protocol: TCP
      from:
        {{- toYaml . | nindent 8 }}
    {{- end }}
  {{- end }}
{{- end }}
{{- end -}}
