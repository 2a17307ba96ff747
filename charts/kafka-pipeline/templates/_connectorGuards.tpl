{{/* What must hold for the merged settings of a connector. Parameters: values, path, connector. */}}
{{- define "kafka-pipeline.guardConnector" -}}
{{- $path := .path -}}
{{- $connector := .connector -}}
{{- if not $connector.class -}}
  {{- fail (printf "%s/class is missing: name the connector's Java class, or a preset that does" $path) -}}
{{- end -}}
{{- if not (or (kindIs "invalid" $connector.state) (has $connector.state (list "running" "paused" "stopped"))) -}}
  {{- fail (printf "%s/state is %s: write running, paused or stopped" $path (toRawJson $connector.state)) -}}
{{- end -}}
{{- range $key, $value := pick $connector "class" "version" -}}
  {{- if not (or (kindIs "string" $value) (kindIs "invalid" $value)) -}}
    {{- fail (printf "%s/%s is %s: write it as text, in quotes" $path $key (toRawJson $value)) -}}
  {{- end -}}
{{- end -}}
{{- if $connector.version -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.49" "path" (printf "%s/version" $path) "what" "a plugin version") -}}
{{- end -}}
{{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/tasksMax" $path) "value" $connector.tasksMax "least" 1) -}}
{{- with $connector.autoRestart -}}
  {{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/autoRestart/maxRestarts" $path) "value" .maxRestarts "least" 0) -}}
{{- end -}}
{{- with $connector.listOffsets -}}
  {{- include "kafka-pipeline.requireConfigMap" (dict "path" (printf "%s/listOffsets" $path) "offsets" . "direction" "toConfigMap") -}}
{{- end -}}
{{- with $connector.alterOffsets -}}
  {{- include "kafka-pipeline.requireConfigMap" (dict "path" (printf "%s/alterOffsets" $path) "offsets" . "direction" "fromConfigMap") -}}
{{- end -}}
{{- include "kafka-pipeline.guardConfig" . -}}
{{- end -}}

{{/* What must hold for the config of a connector. Parameters: path, connector. */}}
{{- define "kafka-pipeline.guardConfig" -}}
{{- $path := .path -}}
{{- $connector := .connector -}}
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

{{/*
Stops when the ConfigMap of listOffsets or alterOffsets has no name.

Parameters: path, offsets, direction.
*/}}
{{- define "kafka-pipeline.requireConfigMap" -}}
{{- include "kafka-pipelines.requireSections" (dict "path" .path "entry" .offsets "sections" (list .direction)) -}}
{{- $name := dig .direction "name" "" .offsets | default "" -}}
{{- if or (gt (len $name) 253) (not (regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" $name)) -}}
  {{- fail (printf "%s/%s/name is %s: name a ConfigMap in the namespace of the connector, with lower case letters, digits, dashes and dots" .path .direction (toRawJson $name)) -}}
{{- end -}}
{{- end -}}

{{/*
Stops for connectors that cannot live beside each other: the operator would
write the offsets of both into one ConfigMap, under the same key.

Parameters: connectors (effective, by name).
*/}}
{{- define "kafka-pipeline.guardConnectors" -}}
{{- $taken := dict -}}
{{- range $name, $connector := .connectors -}}
  {{- with $connector.settings.listOffsets -}}
    {{- $configMap := printf "%s/%s" $connector.connectCluster.namespace .toConfigMap.name -}}
    {{- with get $taken $configMap -}}
      {{- fail (printf "/connectors/%s/listOffsets/toConfigMap/name: %s and %s would both write to the ConfigMap %s: give each its own" $name . $name $configMap) -}}
    {{- end -}}
    {{- $_ := set $taken $configMap $name -}}
  {{- end -}}
{{- end -}}
{{- end -}}
