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
{{- range $key, $_ := $config -}}
  {{- range $rule := list
    (dict "prefix" "group.id" "instead" "identity.groupId")
    (dict "prefix" "config.storage.topic" "instead" "identity.configStorageTopic")
    (dict "prefix" "offset.storage.topic" "instead" "identity.offsetStorageTopic")
    (dict "prefix" "status.storage.topic" "instead" "identity.statusStorageTopic")
    (dict "prefix" "bootstrap.servers" "instead" "kafkaClusters")
    (dict "prefix" "sasl." "instead" "authentication of the Kafka cluster")
    (dict "prefix" "security." "instead" "authentication of the Kafka cluster")
    (dict "prefix" "ssl." "instead" "tls of the Kafka cluster")
    (dict "prefix" "config.providers" "instead" "secretProviders of the Connect cluster")
    (dict "prefix" "plugin.path" "instead" "the operator")
    (dict "prefix" "listeners" "instead" "the operator")
    (dict "prefix" "rest." "instead" "the operator")
  -}}
    {{- if and (hasPrefix $rule.prefix $key) (not (has $key (list "ssl.endpoint.identification.algorithm" "ssl.cipher.suites" "ssl.protocol" "ssl.enabled.protocols"))) -}}
      {{- fail (printf "/config/%s is not allowed: it is set by %s" $key $rule.instead) -}}
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

{{/* spec.authentication, empty for none. Parameters: values, cluster (Kafka cluster), name (its key). */}}
{{- define "kafka-connect.authentication" -}}
{{- $type := include "kafka-pipelines.authenticationType" . -}}
{{- if eq $type "msk-iam" -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.48" "path" (printf "/kafkaClusters/%s/authentication/type" .name) "what" "msk-iam") -}}
  {{- $sasl := dict -}}
  {{- include "kafka-pipelines.mskIam" (dict "into" $sasl) -}}
type: custom
sasl: true
config:
  {{- include "kafka-pipelines.textMap" $sasl | nindent 2 }}
{{- else if eq $type "scram-sha-512" -}}
type: scram-sha-512
username: {{ include "kafka-pipelines.quote" .cluster.authentication.username }}
passwordSecret:
  secretName: {{ .cluster.authentication.passwordSecret.secretName | quote }}
  password: {{ .cluster.authentication.passwordSecret.password | quote }}
{{- end -}}
{{- end -}}
