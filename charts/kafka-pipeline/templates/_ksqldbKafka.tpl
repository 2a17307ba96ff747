{{/*
How a ksqlDB server reaches its Kafka cluster and signs in, as properties. What
is secret, and what may be renewed, is a reference to a file of a mounted Secret
(see "kafka-pipeline.mountedFile").

Parameters: path, app (merged), user (of the user operator, may be missing),
kafka, kafkaCluster, properties (is filled), secrets (is filled).
*/}}
{{- define "kafka-pipeline.ksqldbKafka" -}}
{{- $properties := .properties -}}
{{- $own := dict -}}
{{- include "kafka-pipelines.merge" (dict "into" $own "layers" (list (dig "authentication" dict (.user | default dict)) .app.authentication)) -}}
{{- $found := dict -}}
{{- include "kafka-pipelines.authentication" (dict "cluster" .kafkaCluster "name" .kafka "own" $own "ownPath" (printf "%s/authentication" .path) "into" $found) -}}
{{- $type := $found.type -}}
{{- $settings := $found.settings -}}
{{- $tls := include "kafka-pipelines.tls" (dict "cluster" .kafkaCluster "name" .kafka "type" $type) -}}
{{- $sasl := or (has $type (list "msk-iam" "scram-sha-512" "scram-sha-256" "plain")) (and (eq $type "custom") $settings.sasl) -}}
{{- $protocol := ternary "SSL" "PLAINTEXT" (eq $tls "true") -}}
{{- $_ := set $properties "security.protocol" (ternary (printf "SASL_%s" $protocol) $protocol (eq (toString $sasl) "true")) -}}

{{- if eq $type "msk-iam" -}}
  {{- include "kafka-pipelines.mskIam" (dict "into" $properties) -}}
{{- else if has $type (list "scram-sha-512" "scram-sha-256" "plain") -}}
  {{- $login := eq $type "plain" | ternary "plain.PlainLoginModule" "scram.ScramLoginModule" -}}
  {{- $secret := $settings.passwordSecret -}}
  {{- $password := include "kafka-pipeline.mountedFile" (dict "alias" "kafka-password" "secret" $secret.secretName "key" $secret.password "properties" $properties "secrets" .secrets) -}}
  {{- $_ := set $properties "sasl.mechanism" (upper $type) -}}
  {{- $_ := set $properties "sasl.jaas.config" (printf "org.apache.kafka.common.security.%s required username=%s password=\"%s\";" $login (toRawJson $settings.username) $password) -}}
{{- else if eq $type "tls" -}}
  {{- $pair := $settings.certificateAndKey -}}
  {{- $_ := set $properties "ssl.keystore.type" "PEM" -}}
  {{- $_ := set $properties "ssl.keystore.certificate.chain" (include "kafka-pipeline.mountedFile" (dict "alias" "mounted" "secret" $pair.secretName "key" $pair.certificate "properties" $properties "secrets" .secrets)) -}}
  {{- $_ := set $properties "ssl.keystore.key" (include "kafka-pipeline.mountedFile" (dict "alias" "mounted" "secret" $pair.secretName "key" $pair.key "properties" $properties "secrets" .secrets)) -}}
{{- else if eq $type "custom" -}}
  {{- $texts := dict -}}
  {{- include "kafka-pipelines.texts" (dict "config" $settings.config "path" (printf "%s/config" $found.path) "into" $texts) -}}
  {{- range $key, $text := $texts -}}
    {{- $at := printf "%s/config/%s" $found.path $key -}}
    {{- if not (or (hasPrefix "sasl." $key) (hasPrefix "ssl.keystore." $key)) -}}
      {{- fail (printf "%s is not allowed: a custom authentication sets sasl. and ssl.keystore. only, the rest belongs to properties" $at) -}}
    {{- end -}}
    {{- $_ := set $properties $key (include "kafka-pipeline.mountedReferences" (dict "text" $text "path" $at "namespace" $.app.namespace "kafka" $.kafka "providers" ($.kafkaCluster.secretProviders | default dict) "secrets" $.secrets)) -}}
  {{- end -}}
{{- end -}}
{{- include "kafka-pipeline.trustedCertificates" (dict "path" (printf "/kafkaClusters/%s/trustedCertificates" .kafka) "certificates" .kafkaCluster.trustedCertificates "prefix" "" "properties" $properties "secrets" .secrets) -}}
{{- end -}}

{{/*
Properties of the Schema Registry.

Parameters: path, registry (may be missing), properties (is filled), secrets (is
filled).
*/}}
{{- define "kafka-pipeline.ksqldbRegistry" -}}
{{- if .registry -}}
  {{- $path := printf "%s/schemaRegistry" .path -}}
  {{- $_ := set .properties "ksql.schema.registry.url" (required (printf "%s/url is missing: write the address of the Schema Registry" $path) .registry.url) -}}
  {{- with .registry.basicAuth -}}
    {{- if not (and .username (dig "passwordSecret" "secretName" "" .) (dig "passwordSecret" "password" "" .)) -}}
      {{- fail (printf "%s/basicAuth needs username and passwordSecret with secretName and password" $path) -}}
    {{- end -}}
    {{- if contains ":" .username -}}
      {{- fail (printf "%s/basicAuth/username is %s: a user name for basic authentication has no colon" $path .username) -}}
    {{- end -}}
    {{- $password := include "kafka-pipeline.mountedFile" (dict "alias" "mounted" "secret" .passwordSecret.secretName "key" .passwordSecret.password "properties" $.properties "secrets" $.secrets) -}}
    {{- $_ := set $.properties "ksql.schema.registry.basic.auth.credentials.source" "USER_INFO" -}}
    {{- $_ := set $.properties "ksql.schema.registry.basic.auth.user.info" (printf "%s:%s" .username $password) -}}
  {{- end -}}
  {{- include "kafka-pipeline.trustedCertificates" (dict "path" (printf "%s/trustedCertificates" $path) "certificates" .registry.trustedCertificates "prefix" "ksql.schema.registry." "properties" .properties "secrets" .secrets) -}}
{{- end -}}
{{- end -}}

{{/*
A truststore in PEM out of all certificates that are listed.

Parameters: path, certificates (by name, may be missing), prefix (of the
properties), properties (is filled), secrets (is filled).
*/}}
{{- define "kafka-pipeline.trustedCertificates" -}}
{{- $references := list -}}
{{- range $name, $entry := .certificates -}}
  {{- $at := printf "%s/%s" $.path $name -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $entry) -}}
  {{- if not (include "kafka-pipelines.disabled" $entry) -}}
    {{- if $entry.pattern -}}
      {{- fail (printf "%s/pattern is not allowed for a ksqlDB app: a property names every file, so write certificate with one key of the Secret" $at) -}}
    {{- end -}}
    {{- if not (and $entry.secretName $entry.certificate) -}}
      {{- fail (printf "%s needs secretName and certificate" $at) -}}
    {{- end -}}
    {{- $references = append $references (include "kafka-pipeline.mountedFile" (dict "alias" "mounted" "secret" $entry.secretName "key" $entry.certificate "properties" $.properties "secrets" $.secrets)) -}}
  {{- end -}}
{{- end -}}
{{- with $references -}}
  {{- $_ := set $.properties (printf "%sssl.truststore.type" $.prefix) "PEM" -}}
  {{- $_ := set $.properties (printf "%sssl.truststore.certificates" $.prefix) (join "\n" .) -}}
{{- end -}}
{{- end -}}
