{{/*
The plugins of a Connect cluster that are switched on, by directory, split by
what brings them there: `mounted` as image volumes, `built` into an image. Each
is a list of artifacts: that of the plugin, then those of its libraries.

Parameters: values, into.
*/}}
{{- define "kafka-connect.plugins" -}}
{{- $values := .values -}}
{{- $built := dict -}}
{{- $mounted := dict -}}
{{- range $directory, $plugin := $values.plugins -}}
  {{- $path := printf "/plugins/%s" $directory -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" $plugin) -}}
  {{- if not (include "kafka-pipelines.disabled" $plugin) -}}
    {{- include "kafka-pipelines.requireSections" (dict "path" $path "entry" $plugin "sections" (list "libraries")) -}}
    {{- $entries := list (dict "path" $path "entry" $plugin) -}}
    {{- range $name, $library := $plugin.libraries -}}
      {{- $at := printf "%s/libraries/%s" $path $name -}}
      {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $library) -}}
      {{- if not (include "kafka-pipelines.disabled" $library) -}}
        {{- $entries = append $entries (dict "path" $at "entry" $library) -}}
      {{- end -}}
    {{- end -}}
    {{- range $entries -}}
      {{- $key := required (printf "%s/artifact is missing: name a key of artifacts, as <id>@<version>" .path) .entry.artifact -}}
      {{- $artifact := dict -}}
      {{- include "kafka-connect.findArtifact" (dict "values" $values "path" (printf "%s/artifact" .path) "key" $key "into" $artifact) -}}
      {{- $group := ternary $mounted $built (eq (toString $artifact.type) "image") -}}
      {{- $_ := set $group $directory (append (get $group $directory | default list) $artifact) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- $_ := set .into "built" $built -}}
{{- $_ := set .into "mounted" $mounted -}}
{{- end -}}

{{/*
What must hold for the plugins and the image they are in. With an image and
without a build, plugins that are not mounted only say what the image holds.

Parameters: values, plugins.
*/}}
{{- define "kafka-connect.guardPlugins" -}}
{{- if .values.image -}}
  {{- include "kafka-pipelines.guardImage" (dict "path" "/image" "image" .values.image) -}}
{{- end -}}
{{- if .values.build -}}
  {{- include "kafka-connect.guardBuild" . -}}
  {{- include "kafka-connect.guardInstalled" (dict "values" .values "plugins" .plugins.built) -}}
{{- else if and .plugins.built (not .values.image) -}}
  {{- fail "/plugins is given without image or build: name a finished image that holds them, let the operator build one, or take artifacts of type image, which are mounted" -}}
{{- end -}}
{{- if .plugins.mounted -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.47" "path" "/plugins" "what" "an artifact of type image") -}}
  {{- include "kafka-connect.guardInstalled" (dict "values" .values "plugins" .plugins.mounted) -}}
{{- end -}}
{{- end -}}

{{/* What must hold for plugins that the operator installs. Parameters: values, plugins (artifacts by directory). */}}
{{- define "kafka-connect.guardInstalled" -}}
{{- $values := .values -}}
{{- range $directory, $artifacts := .plugins -}}
  {{- if not (regexMatch "^[a-z0-9][-_a-z0-9]*[a-z0-9]$" $directory) -}}
    {{- fail (printf "/plugins/%s: a plugin's directory has at least two lower case letters, digits, dashes and underscores" $directory) -}}
  {{- end -}}
  {{- range $artifacts -}}
    {{- include "kafka-connect.guardArtifact" (dict "values" $values "artifact" .) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* A list of plugins as build and spec write it. Parameter: artifacts by directory. */}}
{{- define "kafka-connect.pluginList" -}}
{{- range $directory, $artifacts := . }}
- name: {{ $directory | quote }}
  artifacts:
    {{- range $artifacts }}
    - {{ include "kafka-connect.artifact" . | indent 6 | trim }}
    {{- end }}
{{- end }}
{{- end -}}
