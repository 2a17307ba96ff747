{{/*
Named clients as the peers of a NetworkPolicy.

Parameters: path, clients (by name, may be missing), into (gets `peers`).
*/}}
{{- define "kafka-pipelines.networkPeers" -}}
{{- $peers := list -}}
{{- range $client, $entry := .clients -}}
  {{- $at := printf "%s/%s" $.path $client -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $entry) -}}
  {{- if not (include "kafka-pipelines.disabled" $entry) -}}
    {{- include "kafka-pipelines.requireSections" (dict "path" $at "entry" $entry "sections" (list "namespaceSelector" "podSelector")) -}}
    {{- $peer := dict -}}
    {{- range $selector := list "namespaceSelector" "podSelector" -}}
      {{- $labels := dict -}}
      {{- include "kafka-pipelines.texts" (dict "config" (index $entry $selector) "path" (printf "%s/%s" $at $selector) "into" $labels) -}}
      {{- with $labels -}}
        {{- $_ := set $peer $selector (dict "matchLabels" .) -}}
      {{- end -}}
    {{- end -}}
    {{- if not $peer -}}
      {{- fail (printf "%s has no label: write namespaceSelector, podSelector or both, or everybody could connect" $at) -}}
    {{- end -}}
    {{- $peers = append $peers $peer -}}
  {{- end -}}
{{- end -}}
{{- $_ := set .into "peers" $peers -}}
{{- end -}}
