{{/*
A Connect cluster of the shared values; its key is the name of its KafkaConnect.

Parameters: values, name, path (who asks), into.
*/}}
{{- define "kafka-pipelines.connectCluster" -}}
{{- $clusters := .values.connectClusters | default dict -}}
{{- $cluster := get $clusters .name -}}
{{- if not (kindIs "map" $cluster) -}}
  {{- fail (printf "%s: the Connect cluster %s is not in connectClusters (known: %s): correct the name, or add the cluster to the shared value files" .path .name (include "kafka-pipelines.known" $clusters)) -}}
{{- end -}}
{{- if not $cluster.namespace -}}
  {{- fail (printf "/connectClusters/%s/namespace is missing: it is the namespace of the KafkaConnect and of its connectors" .name) -}}
{{- end -}}
{{- include "kafka-pipelines.guardNamespace" (dict "path" (printf "/connectClusters/%s/namespace" .name) "namespace" $cluster.namespace) -}}
{{- $_ := set .into "connectCluster" $cluster -}}
{{- end -}}

{{/* Stops for a namespace there cannot be. Parameters: path, namespace. */}}
{{- define "kafka-pipelines.guardNamespace" -}}
{{- if not (regexMatch "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$" (toString .namespace)) -}}
  {{- fail (printf "%s is %s: a namespace has at most 63 lower case letters, digits and dashes" .path (toRawJson .namespace)) -}}
{{- end -}}
{{- end -}}

{{/*
A Kafka cluster of the shared values.

Parameters: values, name, path (who asks), into.
*/}}
{{- define "kafka-pipelines.kafkaCluster" -}}
{{- $clusters := .values.kafkaClusters | default dict -}}
{{- if not .name -}}
  {{- fail (printf "%s: no Kafka cluster is named: set kafka.cluster, or kafkaCluster of the Connect cluster (known: %s)" .path (include "kafka-pipelines.known" $clusters)) -}}
{{- end -}}
{{- $cluster := get $clusters .name -}}
{{- if not (kindIs "map" $cluster) -}}
  {{- fail (printf "%s: the Kafka cluster %s is not in kafkaClusters (known: %s): correct the name, or add the cluster to the shared value files" .path .name (include "kafka-pipelines.known" $clusters)) -}}
{{- end -}}
{{- $_ := set .into "kafkaCluster" $cluster -}}
{{- end -}}

{{/*
bootstrap.servers of a Kafka cluster.

Parameters: cluster, name.
*/}}
{{- define "kafka-pipelines.bootstrapServers" -}}
{{- required (printf "/kafkaClusters/%s/bootstrapServers is missing: list the brokers as host:port" .name) .cluster.bootstrapServers -}}
{{- end -}}

{{/*
How a client signs in to a Kafka cluster: what the Kafka cluster says, and over
it what is said of the client alone. Stops when something is missing.

Parameters: cluster, name, own (optional, of the client) with ownPath, into
(gets `type`, `settings` and `path`, where a reader finds them).
*/}}
{{- define "kafka-pipelines.authentication" -}}
{{- $settings := .cluster.authentication | default dict -}}
{{- $path := printf "/kafkaClusters/%s/authentication" .name -}}
{{- with .own -}}
  {{- $merged := dict -}}
  {{- include "kafka-pipelines.merge" (dict "into" $merged "layers" (list $settings .)) -}}
  {{- $settings = $merged -}}
  {{- $path = $.ownPath -}}
{{- end -}}
{{- $type := $settings.type | default "none" -}}
{{- if eq (toString $type) "oauth" -}}
  {{- fail (printf "%s/type is oauth, which ended with API version v1beta2: write custom with sasl: true and sasl.mechanism: OAUTHBEARER in config" $path) -}}
{{- else if not (has $type (list "none" "msk-iam" "scram-sha-512" "scram-sha-256" "plain" "tls" "custom")) -}}
  {{- fail (printf "%s/type is %s: write none, msk-iam, scram-sha-512, scram-sha-256, plain, tls or custom" $path (toRawJson $type)) -}}
{{- end -}}
{{- if has $type (list "scram-sha-512" "scram-sha-256" "plain") -}}
  {{- if not (and $settings.username (dig "passwordSecret" "secretName" "" $settings) (dig "passwordSecret" "password" "" $settings)) -}}
    {{- fail (printf "%s: %s needs username and passwordSecret with secretName and password" $path $type) -}}
  {{- end -}}
{{- else if eq $type "tls" -}}
  {{- if not (and (dig "certificateAndKey" "secretName" "" $settings) (dig "certificateAndKey" "certificate" "" $settings) (dig "certificateAndKey" "key" "" $settings)) -}}
    {{- fail (printf "%s: tls needs certificateAndKey with secretName, certificate and key" $path) -}}
  {{- end -}}
{{- end -}}
{{- $_ := set .into "type" $type -}}
{{- $_ := set .into "settings" $settings -}}
{{- $_ := set .into "path" $path -}}
{{- end -}}

{{/*
"true" when clients use TLS: the cluster says so, certificates are listed, or
the authentication exists over TLS only.

Parameters: cluster, type (of authentication, as found above).
*/}}
{{- define "kafka-pipelines.tls" -}}
{{- if or .cluster.tls .cluster.trustedCertificates (has .type (list "msk-iam" "tls")) -}}true{{- end -}}
{{- end -}}

{{/*
SASL settings for IAM of Amazon MSK, out of the documentation of aws-msk-iam-auth.
Its jar must be on the class path of the client.

Parameter: into.
*/}}
{{- define "kafka-pipelines.mskIam" -}}
{{- $_ := set .into "sasl.mechanism" "AWS_MSK_IAM" -}}
{{- $_ := set .into "sasl.jaas.config" "software.amazon.msk.auth.iam.IAMLoginModule required;" -}}
{{- $_ := set .into "sasl.client.callback.handler.class" "software.amazon.msk.auth.iam.IAMClientCallbackHandler" -}}
{{- end -}}
