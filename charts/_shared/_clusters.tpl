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
{{- $_ := set .into "connectCluster" $cluster -}}
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
How clients of a Kafka cluster authenticate: none, msk-iam or scram-sha-512.

Parameters: cluster, name.
*/}}
{{- define "kafka-pipelines.authenticationType" -}}
{{- $type := dig "authentication" "type" "none" .cluster -}}
{{- if not (has $type (list "none" "msk-iam" "scram-sha-512")) -}}
  {{- fail (printf "/kafkaClusters/%s/authentication/type is %s: write none, msk-iam or scram-sha-512" .name (toRawJson $type)) -}}
{{- end -}}
{{- if eq $type "scram-sha-512" -}}
  {{- $authentication := .cluster.authentication -}}
  {{- if not (and $authentication.username (dig "passwordSecret" "secretName" "" $authentication) (dig "passwordSecret" "password" "" $authentication)) -}}
    {{- fail (printf "/kafkaClusters/%s/authentication: scram-sha-512 needs username and passwordSecret with secretName and password" .name) -}}
  {{- end -}}
{{- end -}}
{{- $type -}}
{{- end -}}

{{/* "true" when clients use TLS; MSK offers IAM authentication over TLS only. Parameters: cluster, name. */}}
{{- define "kafka-pipelines.tls" -}}
{{- if or .cluster.tls (eq (include "kafka-pipelines.authenticationType" .) "msk-iam") -}}true{{- end -}}
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
