{{/*
Group id and storage topics. They are the identity of the cluster: whoever
starts workers with others starts another cluster, and two clusters with the
same become one.

Parameters: values, name, into.
*/}}
{{- define "kafka-connect.identity" -}}
{{- $identity := .values.identity | default dict -}}
{{- $name := .name -}}
{{- $into := .into -}}
{{- range $field, $suggestion := dict
  "groupId" (printf "connect-%s" $name)
  "configStorageTopic" (printf "connect-%s-configs" $name)
  "offsetStorageTopic" (printf "connect-%s-offsets" $name)
  "statusStorageTopic" (printf "connect-%s-status" $name)
-}}
  {{- $_ := set $into $field (required (printf "/identity/%s is missing: write %s for a new cluster; an existing one keeps what it has" $field $suggestion) (get $identity $field)) -}}
{{- end -}}
{{- end -}}

{{/*
Worker config as texts. The operator drops what it sets itself with a line in
its own log, so such keys are refused.

Parameters: values, connectCluster, name, identity, into.
*/}}
{{- define "kafka-connect.config" -}}
{{- $config := .values.config | default dict -}}
{{- $settable := list "ssl.endpoint.identification.algorithm" "ssl.cipher.suites" "ssl.protocol" "ssl.enabled.protocols" -}}
{{- range $key, $_ := $config -}}
  {{- range $prefix, $instead := dict
    "group.id" "identity.groupId"
    "config.storage.topic" "identity.configStorageTopic"
    "offset.storage.topic" "identity.offsetStorageTopic"
    "status.storage.topic" "identity.statusStorageTopic"
    "bootstrap.servers" "kafkaClusters"
    "sasl." "authentication of the Kafka cluster"
    "security." "authentication of the Kafka cluster"
    "ssl." "tls and trustedCertificates of the Kafka cluster"
    "config.providers" "secretProviders of the Connect cluster"
    "plugin.path" "the operator; name what to install in plugins"
    "listeners" "the operator"
    "rest." "the operator"
    "consumer.interceptor.classes" "tracing; a connector may have its own as consumer.override.interceptor.classes"
    "producer.interceptor.classes" "tracing; a connector may have its own as producer.override.interceptor.classes"
    "prometheus.metrics.reporter." "metrics"
  -}}
    {{- if and (hasPrefix $prefix $key) (not (has $key $settable)) -}}
      {{- fail (printf "/config/%s is not allowed: it is set by %s" $key $instead) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- include "kafka-pipelines.texts" (dict "config" $config "path" "/config" "into" .into) -}}
{{- include "kafka-pipelines.configProviders" (dict "providers" .connectCluster.secretProviders "path" (printf "/connectClusters/%s/secretProviders" .name) "into" .into) -}}
{{- if eq .values.strimzi.apiVersion "v1beta2" -}}
  {{- $_ := set .into "group.id" .identity.groupId -}}
  {{- $_ := set .into "config.storage.topic" .identity.configStorageTopic -}}
  {{- $_ := set .into "offset.storage.topic" .identity.offsetStorageTopic -}}
  {{- $_ := set .into "status.storage.topic" .identity.statusStorageTopic -}}
{{- end -}}
{{- end -}}
