{{/* spec.metricsConfig. Parameters: values, name (of the cluster), entry, into. */}}
{{- define "kafka-connect.metrics" -}}
{{- $type := toString .entry.type -}}
{{- if eq $type "jmx-exporter" -}}
  {{- if .entry.allowList -}}
    {{- fail "/metrics/allowList is not allowed: it belongs to type strimzi-reporter, the JMX exporter takes rules" -}}
  {{- end -}}
  {{- if and .entry.configMap .entry.rules -}}
    {{- fail "/metrics/rules is given beside configMap: write the rules into that ConfigMap, or leave configMap out" -}}
  {{- end -}}
  {{- $reference := .entry.configMap | default (dict "name" (include "kafka-connect.metricsName" .name) "key" "metrics-config.yml") -}}
  {{- $_ := set .into "metricsConfig" (include "kafka-connect.configMapRef" (dict "path" "/metrics/configMap" "reference" $reference "type" "jmxPrometheusExporter") | fromYaml) -}}
{{- else if eq $type "strimzi-reporter" -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.48" "path" "/metrics/type" "what" "strimzi-reporter") -}}
  {{- range $field := list "rules" "configMap" -}}
    {{- if get $.entry $field -}}
      {{- fail (printf "/metrics/%s is not allowed: it belongs to type jmx-exporter, the reporter takes allowList" $field) -}}
    {{- end -}}
  {{- end -}}
  {{- $config := dict "type" "strimziMetricsReporter" -}}
  {{- with .entry.allowList -}}
    {{- $_ := set $config "values" (dict "allowList" .) -}}
  {{- end -}}
  {{- $_ := set .into "metricsConfig" $config -}}
{{- else -}}
  {{- fail (printf "/metrics/type is %s: write jmx-exporter or strimzi-reporter" (toRawJson .entry.type)) -}}
{{- end -}}
{{- end -}}

{{/* Name of the ConfigMap with the rules. Parameter: name of the cluster. */}}
{{- define "kafka-connect.metricsName" -}}
{{- printf "%s-connect-metrics" . -}}
{{- end -}}

{{/*
The ConfigMap with the rules of the JMX exporter; nothing where none is needed.

Parameters: root, values, name (of the cluster), namespace.
*/}}
{{- define "kafka-connect.metricsConfigMap" -}}
{{- $metrics := .values.metrics | default dict -}}
{{- if and (eq (toString $metrics.type) "jmx-exporter") (not $metrics.configMap) (not (include "kafka-pipelines.disabled" $metrics)) }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "kafka-connect.metricsName" .name | quote }}
  namespace: {{ .namespace | quote }}
  labels:
    {{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-connect" "instance" .name "component" "metrics") | nindent 4 }}
  annotations:
    {{- include "kafka-pipelines.argocd" (dict "wave" "-2") | nindent 4 }}
data:
  metrics-config.yml: |
    lowercaseOutputName: true
    rules:
      {{- with include "kafka-connect.metricsOwnRules" $metrics.rules }}
      {{- . | nindent 6 }}
      {{- end }}
      {{- include "kafka-connect.metricsRules" . | trim | nindent 6 }}
{{- end }}
{{- end -}}

{{/* Rules of the values in the order of their names. Parameter: the rules. */}}
{{- define "kafka-connect.metricsOwnRules" -}}
{{- $list := list -}}
{{- range $name, $rule := . -}}
  {{- $path := printf "/metrics/rules/%s" $name -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" $rule) -}}
  {{- if not (include "kafka-pipelines.disabled" $rule) -}}
    {{- $_ := required (printf "%s/pattern is missing: it is the regular expression for the MBean's attribute" $path) $rule.pattern -}}
    {{- $list = append $list (omit $rule "enabled") -}}
  {{- end -}}
{{- end -}}
{{- with $list -}}
  {{- toYaml . -}}
{{- end -}}
{{- end -}}
