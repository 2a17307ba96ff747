{{/*
Access of named clients to the REST API; nothing when there are none.

NetworkPolicies add up, so beside the operator's policy the clients alone would
do. The operator makes none without use-connector-resources, or when it is told
to, and then this is the only one: it says as much as the operator's would, or
the workers could not reach each other.

Parameters: root, values, name (of the cluster), namespace.
*/}}
{{- define "kafka-connect.networkPolicy" -}}
{{- with .values.networkPolicy -}}
  {{- include "kafka-pipelines.requireSections" (dict "path" "/networkPolicy" "entry" . "sections" (list "clients")) -}}
{{- end -}}
{{- $clients := dict -}}
{{- include "kafka-pipelines.networkPeers" (dict "path" "/networkPolicy/clients" "clients" (dig "clients" dict (.values.networkPolicy | default dict)) "into" $clients) -}}
{{- if $clients.peers }}
{{- $workers := dict "strimzi.io/cluster" .name "strimzi.io/kind" "KafkaConnect" "strimzi.io/name" (printf "%s-connect" .name) }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ printf "%s-connect-clients" .name | quote }}
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-connect" "instance" .name "component" "network-policy") | nindent 4 }}
  annotations:
    {{- include "kafka-pipelines.argocd" (dict "wave" "-2") | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "kafka-pipelines.textMap" $workers | nindent 6 }}
  policyTypes:
    - Ingress
  ingress:
    - ports:
        - port: 8083
          protocol: TCP
      from:
        - podSelector:
            matchLabels:
              {{- include "kafka-pipelines.textMap" $workers | nindent 14 }}
        {{- if .values.useConnectorResources }}
        - namespaceSelector: {}
          podSelector:
            matchLabels:
              strimzi.io/kind: cluster-operator
        {{- end }}
        {{- toYaml $clients.peers | nindent 8 }}
    {{- range $section, $port := dict "metrics" 9404 "jmxOptions" 9999 }}
    {{- with index $.values $section }}
    {{- if not (include "kafka-pipelines.disabled" .) }}
    - ports:
        - port: {{ $port }}
          protocol: TCP
    {{- end }}
    {{- end }}
    {{- end }}
{{- end }}
{{- end -}}
