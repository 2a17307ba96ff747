{{/*
A ksqlDB app after all layers: `settings` as merged, `properties` the lines of
its ksqldb-server.properties, `secrets` the Secrets it mounts, `interactive` and
`scaled` (headless with more than one server) as "true" or empty.

Parameters: values, name, entry, into (stays empty for an app that is switched
off).
*/}}
{{- define "kafka-pipeline.ksqldbApp" -}}
{{- $path := printf "/ksqldb/%s" .name -}}
{{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" .entry) -}}
{{- $merged := dict -}}
{{- include "kafka-pipelines.merge" (dict "into" $merged "layers" (list (dig "defaults" "ksqldb" dict .values) .entry)) -}}
{{- if not (include "kafka-pipelines.disabled" $merged) -}}
  {{- include "kafka-pipeline.guardKsqldbApp" (dict "path" $path "name" .name "entry" .entry "app" $merged) -}}
  {{- $kafka := $merged.cluster | default (include "kafka-pipeline.defaultKafkaCluster" .values) -}}
  {{- $found := dict -}}
  {{- include "kafka-pipelines.kafkaCluster" (dict "values" .values "name" $kafka "path" $path "into" $found) -}}
  {{- include "kafka-pipeline.kafkaUser" (dict "path" $path "name" .name "app" $merged "kafka" $kafka "kafkaCluster" $found.kafkaCluster "into" .into) -}}
  {{- $_ := set .into "interactive" (ternary "true" "" (eq $merged.mode "interactive")) -}}
  {{- $_ := set .into "scaled" (ternary "true" "" (and (eq $merged.mode "headless") (gt (int64 $merged.replicas) 1))) -}}
  {{- $properties := dict -}}
  {{- $secrets := dict -}}
  {{- include "kafka-pipeline.ksqldbProperties" (dict "path" $path "name" .name "app" $merged "user" .into.user "kafka" $kafka "kafkaCluster" $found.kafkaCluster "properties" $properties "secrets" $secrets) -}}
  {{- range $secret, $_ := $secrets -}}
    {{- if or (gt (len $secret) 253) (not (regexMatch "^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$" $secret)) -}}
      {{- fail (printf "%s: %s is no name of a Secret: it has lower case letters, digits, dashes and dots" $path (toRawJson $secret)) -}}
    {{- end -}}
  {{- end -}}
  {{- $_ := set .into "settings" $merged -}}
  {{- $_ := set .into "properties" $properties -}}
  {{- $_ := set .into "secrets" (keys $secrets | sortAlpha) -}}
{{- end -}}
{{- end -}}
