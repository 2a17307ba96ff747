{{/*
spec.rack. A topology label is written without its type, which operators before
1.0 do not know and newer ones assume.

Parameters: values, entry, into.
*/}}
{{- define "kafka-connect.rack" -}}
{{- $type := .entry.type | default "topology-label" -}}
{{- if eq $type "topology-label" -}}
  {{- $_ := required "/rack/topologyKey is missing: name a label of the nodes, such as topology.kubernetes.io/zone" .entry.topologyKey -}}
  {{- if .entry.envVarName -}}
    {{- fail "/rack/envVarName is not allowed: it belongs to type environment-variable" -}}
  {{- end -}}
  {{- $_ := set .into "rack" (dict "topologyKey" .entry.topologyKey) -}}
{{- else if eq $type "environment-variable" -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "1.0" "path" "/rack/type" "what" "environment-variable") -}}
  {{- $_ := required "/rack/envVarName is missing: name the variable that holds the rack" .entry.envVarName -}}
  {{- if .entry.topologyKey -}}
    {{- fail "/rack/topologyKey is not allowed: it belongs to type topology-label" -}}
  {{- end -}}
  {{- $_ := set .into "rack" (dict "type" $type "envVarName" .entry.envVarName) -}}
{{- else -}}
  {{- fail (printf "/rack/type is %s: write topology-label or environment-variable" (toRawJson $type)) -}}
{{- end -}}
{{- end -}}
