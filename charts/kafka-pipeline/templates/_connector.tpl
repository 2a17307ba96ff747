{{/*
A connector after all layers - defaults, its Connect cluster's defaults, its
preset, its own entry - as a dict with what the KafkaConnector says. `config`
holds texts only, transforms and predicates included.

Parameters: values, name, entry, into (stays empty for a connector that is
switched off).
*/}}
{{- define "kafka-pipeline.connector" -}}
{{- $path := printf "/connectors/%s" .name -}}
{{- $into := .into -}}
{{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" .entry) -}}
{{- if not (include "kafka-pipelines.disabled" .entry) -}}
  {{- if or (gt (len .name) 253) (not (regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" .name)) -}}
    {{- fail (printf "%s: a connector's name is a Kubernetes name, lower case letters, digits, dashes and dots: it reaches the cluster as it is, so rename the key" $path) -}}
  {{- end -}}
  {{- $cluster := .entry.cluster | default (dig "connect" "cluster" "" .values) -}}
  {{- if not $cluster -}}
    {{- fail (printf "%s: no Connect cluster is named: set connect.cluster, or cluster of this connector" $path) -}}
  {{- end -}}
  {{- $found := dict -}}
  {{- include "kafka-pipelines.connectCluster" (dict "values" .values "name" $cluster "path" $path "into" $found) -}}
  {{- $preset := include "kafka-pipeline.preset" (dict "values" .values "path" $path "entry" .entry) -}}
  {{- $merged := dict -}}
  {{- include "kafka-pipelines.merge" (dict "into" $merged "layers" (list
    (dig "defaults" "connector" dict .values)
    (dig "defaults" "connector" dict $found.connectCluster)
    (get (.values.presets | default dict) $preset)
    .entry
  )) -}}
  {{- if not (include "kafka-pipelines.disabled" $merged) -}}
    {{- include "kafka-pipelines.requireSections" (dict "path" $path "entry" $merged "sections" (list "config" "transforms" "predicates" "autoRestart" "deadLetterQueue" "listOffsets" "alterOffsets")) -}}
    {{- include "kafka-pipeline.guardConnector" (dict "values" .values "path" $path "connector" $merged) -}}
    {{- $config := dict -}}
    {{- include "kafka-pipelines.texts" (dict "config" $merged.config "path" (printf "%s/config" $path) "into" $config) -}}
    {{- if $merged.deadLetterQueue -}}
      {{- include "kafka-pipeline.deadLetterQueue" (dict "path" $path "queue" $merged.deadLetterQueue "config" $config) -}}
    {{- end -}}
    {{- include "kafka-pipeline.flattenPredicates" (dict "path" $path "connector" $merged "config" $config) -}}
    {{- include "kafka-pipeline.flattenTransforms" (dict "path" $path "connector" $merged "config" $config) -}}
    {{- $_ := set $into "cluster" $cluster -}}
    {{- $_ := set $into "connectCluster" $found.connectCluster -}}
    {{- $_ := set $into "settings" $merged -}}
    {{- $_ := set $into "config" $config -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
Name of the preset of a connector, empty when it has none. Presets hold what
many connectors share, never what makes one of them unique or says whether it
runs.

Parameters: values, path, entry.
*/}}
{{- define "kafka-pipeline.preset" -}}
{{- $presets := .values.presets | default dict -}}
{{- with .entry.preset -}}
  {{- $preset := get $presets . -}}
  {{- if not (kindIs "map" $preset) -}}
    {{- fail (printf "%s/preset: there is no preset %s (known: %s)" $.path . (include "kafka-pipelines.known" $presets)) -}}
  {{- end -}}
  {{- range $key := list "alterOffsets" "cluster" "enabled" "listOffsets" "preset" "replaces" "state" "version" -}}
    {{- if hasKey $preset $key -}}
      {{- fail (printf "/presets/%s/%s: a preset cannot set %s: set it in the connector" $.entry.preset $key $key) -}}
    {{- end -}}
  {{- end -}}
  {{- . -}}
{{- end -}}
{{- end -}}
