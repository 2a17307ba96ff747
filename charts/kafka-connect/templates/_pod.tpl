{{/*
Template of a pod, as far as values may say it.

Parameters: values, path, pod (may be missing), into.
*/}}
{{- define "kafka-connect.pod" -}}
{{- $path := .path -}}
{{- $values := .values -}}
{{- include "kafka-connect.described" (dict "path" $path "entry" .pod "into" .into "fields" (list
  "imagePullSecrets"
  "securityContext"
  "terminationGracePeriodSeconds"
  "affinity"
  "tolerations"
  "topologySpreadConstraints"
  "priorityClassName"
  "schedulerName"
  "hostAliases"
  "dnsPolicy"
  "dnsConfig"
  "enableServiceLinks"
  "tmpDirSizeLimit"
  "hostUsers"
)) -}}
{{- range $field, $since := dict "dnsPolicy" "0.46" "dnsConfig" "0.46" "hostUsers" "0.50" -}}
  {{- if hasKey $.into $field -}}
    {{- include "kafka-pipelines.requireStrimzi" (dict "values" $values "since" $since "path" (printf "%s/%s" $path $field) "what" $field) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
