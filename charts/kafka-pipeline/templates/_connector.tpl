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
    {{- include "kafka-pipelines.requireSections" (dict "path" $path "entry" $merged "sections" (list "config" "transforms" "predicates" "autoRestart")) -}}
    {{- include "kafka-pipeline.guardConnector" (dict "values" .values "path" $path "connector" $merged) -}}
    {{- $config := dict -}}
    {{- include "kafka-pipelines.texts" (dict "config" $merged.config "path" (printf "%s/config" $path) "into" $config) -}}
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
  {{- range $key := list "cluster" "enabled" "preset" "replaces" "state" "version" -}}
    {{- if hasKey $preset $key -}}
      {{- fail (printf "/presets/%s/%s: a preset cannot set %s: set it in the connector" $.entry.preset $key $key) -}}
    {{- end -}}
  {{- end -}}
  {{- . -}}
{{- end -}}
{{- end -}}

{{/* What must hold for the merged settings of a connector. Parameters: values, path, connector. */}}
{{- define "kafka-pipeline.guardConnector" -}}
{{- $path := .path -}}
{{- $connector := .connector -}}
{{- if not $connector.class -}}
  {{- fail (printf "%s/class is missing: name the connector's Java class, or a preset that does" $path) -}}
{{- end -}}
{{- if and $connector.state (not (has $connector.state (list "running" "paused" "stopped"))) -}}
  {{- fail (printf "%s/state is %s: write running, paused or stopped" $path (toRawJson $connector.state)) -}}
{{- end -}}
{{- if $connector.version -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.49" "path" (printf "%s/version" $path) "what" "a plugin version") -}}
{{- end -}}
{{- $config := $connector.config | default dict -}}
{{- /* The operator would drop these with a line in its own log. */ -}}
{{- range $key, $instead := dict
  "name" "the key under connectors"
  "connector.class" "class"
  "tasks.max" "tasksMax"
  "connector.plugin.version" "version"
-}}
  {{- if hasKey $config $key -}}
    {{- fail (printf "%s/config/%s is not allowed: it is set by %s" $path $key $instead) -}}
  {{- end -}}
{{- end -}}
{{- range $section := list "transforms" "predicates" -}}
  {{- $used := false -}}
  {{- range $entry := get $connector $section | default dict -}}
    {{- if not (and (kindIs "map" $entry) (include "kafka-pipelines.disabled" $entry)) -}}
      {{- $used = true -}}
    {{- end -}}
  {{- end -}}
  {{- if $used -}}
    {{- range $key, $_ := $config -}}
      {{- if or (eq $key $section) (hasPrefix (printf "%s." $section) $key) -}}
        {{- fail (printf "%s/config/%s is not allowed beside %s: write all of them under %s" $path $key $section $section) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
