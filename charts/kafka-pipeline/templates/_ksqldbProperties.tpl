{{/*
Properties of a ksqlDB server: what the app and the defaults say, then what the
chart knows better.

Parameters: path, name, app (merged), user (of the user operator, may be
missing), kafka, kafkaCluster, properties (is filled), secrets (is filled with
the names of Secrets to mount).
*/}}
{{- define "kafka-pipeline.ksqldbProperties" -}}
{{- $path := .path -}}
{{- $properties := .properties -}}
{{- $secrets := .secrets -}}
{{- $app := .app -}}
{{- $providers := .kafkaCluster.secretProviders | default dict -}}
{{- include "kafka-pipeline.guardKsqldbProperties" (dict "path" $path "app" $app "kafka" .kafka) -}}

{{- /* Layers below the app's own properties. */ -}}
{{- include "kafka-pipeline.ksqldbKafka" (dict "path" $path "app" $app "user" .user "kafka" .kafka "kafkaCluster" .kafkaCluster "properties" $properties "secrets" $secrets) -}}
{{- if eq $app.mode "interactive" -}}
  {{- include "kafka-pipeline.ksqldbAvailability" (dict "replicas" (int64 $app.replicas) "properties" $properties) -}}
{{- end -}}

{{- $texts := dict -}}
{{- include "kafka-pipelines.texts" (dict "config" $app.properties "path" (printf "%s/properties" $path) "into" $texts) -}}
{{- range $key, $text := $texts -}}
  {{- if contains "${" $text -}}
    {{- $text = include "kafka-pipeline.mountedReferences" (dict "text" $text "path" (printf "%s/properties/%s" $path $key) "namespace" $app.namespace "kafka" $.kafka "providers" $providers "secrets" $secrets) -}}
  {{- end -}}
  {{- $_ := set $properties $key $text -}}
{{- end -}}

{{- $_ := set $properties "bootstrap.servers" (include "kafka-pipelines.bootstrapServers" (dict "cluster" .kafkaCluster "name" .kafka)) -}}
{{- $_ := set $properties "ksql.service.id" $app.serviceId -}}
{{- $_ := set $properties "ksql.streams.state.dir" "/var/lib/ksqldb/state" -}}
{{- if eq $app.mode "interactive" -}}
  {{- $_ := set $properties "listeners" "http://0.0.0.0:8088" -}}
{{- else -}}
  {{- $_ := set $properties "ksql.queries.file" "/etc/kafka-pipelines/config/statements.sql" -}}
{{- end -}}
{{- if $app.exactlyOnce -}}
  {{- $_ := set $properties "ksql.streams.processing.guarantee" "exactly_once_v2" -}}
{{- end -}}
{{- include "kafka-pipeline.ksqldbRegistry" (dict "path" $path "registry" $app.schemaRegistry "properties" $properties "secrets" $secrets) -}}
{{- include "kafka-pipeline.ksqldbProviders" (dict "path" (printf "/kafkaClusters/%s/secretProviders" .kafka) "providers" $providers "properties" $properties) -}}
{{- end -}}

{{/*
What lets an interactive app answer while one of its servers is away: standbys
of the state, and servers that know of each other's. With one server there is
nobody to know of.

Parameters: replicas, properties (is filled).
*/}}
{{- define "kafka-pipeline.ksqldbAvailability" -}}
{{- /* The kubelet and other servers have no user, once the REST API wants one. */ -}}
{{- $_ := set .properties "authentication.skip.paths" "/chc/live,/chc/ready,/heartbeat,/lag" -}}
{{- if gt .replicas (int64 1) -}}
  {{- $_ := set .properties "ksql.streams.num.standby.replicas" "1" -}}
  {{- $_ := set .properties "ksql.query.pull.enable.standby.reads" "true" -}}
  {{- $_ := set .properties "ksql.heartbeat.enable" "true" -}}
  {{- $_ := set .properties "ksql.lag.reporting.enable" "true" -}}
{{- end -}}
{{- end -}}

{{/* Stops for properties that a field of the app or its Kafka cluster says. Parameters: path, app, kafka. */}}
{{- define "kafka-pipeline.guardKsqldbProperties" -}}
{{- $path := .path -}}
{{- $reserved := dict
  "bootstrap.servers" (printf "kafkaClusters.%s.bootstrapServers" .kafka)
  "ksql.service.id" "serviceId"
  "ksql.queries.file" "statements"
  "ksql.streams.state.dir" "storage"
  "config.providers" (printf "kafkaClusters.%s.secretProviders" .kafka)
  "listeners" "mode: interactive, which listens on port 8088"
  "ksql.advertised.listener" "mode: interactive, which gives every server its name"
-}}
{{- if hasKey .app "exactlyOnce" -}}
  {{- $_ := set $reserved "ksql.streams.processing.guarantee" "exactlyOnce" -}}
{{- end -}}
{{- if .app.schemaRegistry -}}
  {{- $_ := set $reserved "ksql.schema.registry.url" "schemaRegistry.url" -}}
{{- end -}}
{{- range $key, $_ := .app.properties -}}
  {{- with get $reserved (ternary "config.providers" $key (hasPrefix "config.providers." $key)) -}}
    {{- fail (printf "%s/properties/%s is not allowed: it is set by %s" $path $key .) -}}
  {{- end -}}
{{- end -}}
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
