{{/*
A ksqlDB app after all layers. `properties` are the lines of its
ksqldb-server.properties, `secrets` the Secrets it mounts.

Parameters: values, name, entry, into (stays empty for an app that is switched
off).
*/}}
{{- define "kafka-pipeline.ksqldbApp" -}}
{{- $path := printf "/ksqldb/%s" .name -}}
{{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" .entry) -}}
{{- $merged := dict -}}
{{- include "kafka-pipelines.merge" (dict "into" $merged "layers" (list (dig "defaults" "ksqldb" dict .values) .entry)) -}}
{{- if not (include "kafka-pipelines.disabled" $merged) -}}
  {{- include "kafka-pipelines.requireSections" (dict "path" $path "entry" $merged "sections" (list "properties" "resources" "storage" "serviceAccount")) -}}
  {{- include "kafka-pipeline.guardKsqldbApp" (dict "path" $path "name" .name "app" $merged) -}}
  {{- $kafka := $merged.cluster | default (include "kafka-pipeline.defaultKafkaCluster" .values) -}}
  {{- $found := dict -}}
  {{- include "kafka-pipelines.kafkaCluster" (dict "values" .values "name" $kafka "path" $path "into" $found) -}}
  {{- include "kafka-pipeline.kafkaUser" (dict "path" $path "name" .name "app" $merged "kafka" $kafka "kafkaCluster" $found.kafkaCluster "into" .into) -}}
  {{- $properties := dict -}}
  {{- $secrets := dict -}}
  {{- include "kafka-pipeline.ksqldbProperties" (dict "path" $path "app" $merged "user" .into.user "kafka" $kafka "kafkaCluster" $found.kafkaCluster "properties" $properties "secrets" $secrets) -}}
  {{- $_ := set .into "settings" $merged -}}
  {{- $_ := set .into "properties" $properties -}}
  {{- $_ := set .into "secrets" (keys $secrets | sortAlpha) -}}
{{- end -}}
{{- end -}}

{{/* What must hold for the merged settings of an app. Parameters: path, name, app. */}}
{{- define "kafka-pipeline.guardKsqldbApp" -}}
{{- $app := .app -}}
{{- if not (regexMatch "^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$" .name) -}}
  {{- fail (printf "%s: an app's name has at most 52 lower case letters, digits and dashes: Kubernetes appends to it for the pods" .path) -}}
{{- end -}}
{{- if ne (toString $app.mode) "headless" -}}
  {{- fail (printf "%s/mode is %s: this chart runs headless apps only" .path (toRawJson $app.mode)) -}}
{{- end -}}
{{- $_ := required (printf "%s/namespace is missing: name the namespace the app runs in" .path) $app.namespace -}}
{{- $_ := required (printf "%s/serviceId is missing: it prefixes the internal topics and consumer groups, and never changes" .path) $app.serviceId -}}
{{- if not (trim ($app.statements | default "")) -}}
  {{- fail (printf "%s/statements is missing: a headless app runs the SQL that stands there" .path) -}}
{{- end -}}
{{- include "kafka-pipelines.guardImage" (dict "path" (printf "%s/image" .path) "image" $app.image) -}}
{{- end -}}
