{{/*
Properties of a ksqlDB server: what the app and the defaults say, then what the
chart knows better.

Parameters: path, app (merged), kafka, kafkaCluster, properties (is filled),
secrets (is filled with the names of Secrets to mount).
*/}}
{{- define "kafka-pipeline.ksqldbProperties" -}}
{{- $path := .path -}}
{{- $properties := .properties -}}
{{- $secrets := .secrets -}}
{{- $cluster := dict "cluster" .kafkaCluster "name" .kafka -}}
{{- $authentication := include "kafka-pipelines.authenticationType" $cluster -}}
{{- $providers := .kafkaCluster.secretProviders | default dict -}}

{{- $reserved := dict
  "bootstrap.servers" (printf "kafkaClusters.%s.bootstrapServers" .kafka)
  "ksql.service.id" "serviceId"
  "ksql.queries.file" "statements"
  "ksql.streams.state.dir" "storage"
  "config.providers" (printf "kafkaClusters.%s.secretProviders" .kafka)
-}}
{{- range $key, $_ := .app.properties -}}
  {{- with get $reserved (ternary "config.providers" $key (hasPrefix "config.providers." $key)) -}}
    {{- fail (printf "%s/properties/%s is not allowed: it is set by %s" $path $key .) -}}
  {{- end -}}
{{- end -}}

{{- /* Layers below the app's own properties: how to reach the Kafka cluster. */ -}}
{{- $tls := include "kafka-pipelines.tls" $cluster -}}
{{- if eq $authentication "none" -}}
  {{- $_ := set $properties "security.protocol" (ternary "SSL" "PLAINTEXT" (eq $tls "true")) -}}
{{- else -}}
  {{- $_ := set $properties "security.protocol" (ternary "SASL_SSL" "SASL_PLAINTEXT" (eq $tls "true")) -}}
{{- end -}}
{{- if eq $authentication "msk-iam" -}}
  {{- include "kafka-pipelines.mskIam" (dict "into" $properties) -}}
{{- else if eq $authentication "scram-sha-512" -}}
  {{- $secret := .kafkaCluster.authentication.passwordSecret -}}
  {{- $_ := set $secrets $secret.secretName true -}}
  {{- $_ := set $properties "config.providers.kafka-password.class" "org.apache.kafka.common.config.provider.DirectoryConfigProvider" -}}
  {{- $_ := set $properties "sasl.mechanism" "SCRAM-SHA-512" -}}
  {{- $_ := set $properties "sasl.jaas.config" (printf "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=\"${kafka-password:%s:%s}\";" (toRawJson .kafkaCluster.authentication.username) (include "kafka-pipeline.secretFolder" $secret.secretName) $secret.password) -}}
{{- end -}}

{{- $texts := dict -}}
{{- include "kafka-pipelines.texts" (dict "config" .app.properties "path" (printf "%s/properties" .path) "into" $texts) -}}
{{- range $key, $text := $texts -}}
  {{- $_ := set $properties $key (include "kafka-pipeline.mountedReferences" (dict "text" $text "path" (printf "%s/properties/%s" $path $key) "namespace" $.app.namespace "kafka" $.kafka "providers" $providers "secrets" $secrets)) -}}
{{- end -}}

{{- $_ := set $properties "bootstrap.servers" (include "kafka-pipelines.bootstrapServers" $cluster) -}}
{{- $_ := set $properties "ksql.service.id" .app.serviceId -}}
{{- $_ := set $properties "ksql.queries.file" "/etc/kafka-pipelines/config/statements.sql" -}}
{{- $_ := set $properties "ksql.streams.state.dir" "/var/lib/ksqldb/state" -}}
{{- $aliases := list -}}
{{- if hasKey $properties "config.providers.kafka-password.class" -}}
  {{- $aliases = append $aliases "kafka-password" -}}
{{- end -}}
{{- range $alias, $provider := $providers -}}
  {{- $at := printf "/kafkaClusters/%s/secretProviders/%s" $.kafka $alias -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $provider) -}}
  {{- $aliases = append $aliases $alias -}}
  {{- $effective := ternary (dict "type" "directory") $provider (eq (toString $provider.type) "kubernetes") -}}
  {{- $_ := set $properties (printf "config.providers.%s.class" $alias) (include "kafka-pipelines.configProviderClass" (dict "provider" $effective "path" $at)) -}}
{{- end -}}
{{- with $aliases -}}
  {{- $_ := set $properties "config.providers" (sortAlpha . | join ",") -}}
{{- end -}}
{{- end -}}

{{/*
A property with references to Secrets pointed at the files of the mounted
Secret: ${alias:namespace/name:key} becomes ${alias:<folder>:key}. The server
reads them through Kafka's own DirectoryConfigProvider (KIP-421, KIP-632), so
that no password stands in a ConfigMap and no jar must be added to the image.

Parameters: text, path, namespace, kafka, providers (by alias), secrets (is filled).
*/}}
{{- define "kafka-pipeline.mountedReferences" -}}
{{- $text := .text -}}
{{- range $reference := regexFindAll "\\$\\{[^}:\\n]+:[^}:\\n]+:[^}\\n]*\\}" .text -1 -}}
  {{- $parts := trimPrefix "${" $reference | trimSuffix "}" | splitList ":" -}}
  {{- $alias := index $parts 0 -}}
  {{- $provider := get $.providers $alias -}}
  {{- if not (kindIs "map" $provider) -}}
    {{- fail (printf "%s: %s names the provider %s, which is not in kafkaClusters.%s.secretProviders (known: %s)" $.path $reference $alias $.kafka (include "kafka-pipelines.known" $.providers)) -}}
  {{- end -}}
  {{- if eq (toString $provider.type) "kubernetes" -}}
    {{- $secret := index $parts 1 | splitList "/" -}}
    {{- if not (and (eq (len $secret) 2) (eq (index $secret 0) $.namespace)) -}}
      {{- fail (printf "%s: %s is not a Secret of the app's namespace: pods can mount only those, so write ${%s:%s/<name>:<key>}" $.path $reference $alias $.namespace) -}}
    {{- end -}}
    {{- $_ := set $.secrets (index $secret 1) true -}}
    {{- $mounted := printf "${%s:%s:%s}" $alias (include "kafka-pipeline.secretFolder" (index $secret 1)) (index $parts 2) -}}
    {{- $text = replace $reference $mounted $text -}}
  {{- end -}}
{{- end -}}
{{- $text -}}
{{- end -}}

{{/* Folder a Secret is mounted at. Parameter: its name. */}}
{{- define "kafka-pipeline.secretFolder" -}}
{{- printf "/etc/kafka-pipelines/secrets/%s" . -}}
{{- end -}}

{{/*
Properties as a .properties file (java.util.Properties reads it as ISO 8859-1).
Go's quoting to ASCII uses the same escapes, but for control characters and
characters outside the basic plane, which no property needs.

Parameters: properties, path.
*/}}
{{- define "kafka-pipeline.propertiesFile" -}}
{{- $path := .path -}}
{{- range $key, $text := .properties }}
{{- if regexMatch "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x{9f}\\x{10000}-\\x{10ffff}]" $text }}
  {{- fail (printf "%s/properties/%s has a control character or one outside the basic plane of Unicode" $path $key) }}
{{- end }}
{{- if not (regexMatch "^[-a-zA-Z0-9._]+$" $key) }}
  {{- fail (printf "%s/properties/%s: a property's name has letters, digits, dots, dashes and underscores" $path $key) }}
{{- end }}
{{- $escaped := printf "%+q" $text | trimPrefix "\"" | trimSuffix "\"" | replace "\\\"" "\"" }}
{{ $key }}={{ regexReplaceAll "^ " $escaped "\\ " }}
{{- end }}
{{- end -}}
