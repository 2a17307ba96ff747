{{/*
spec.template of the KafkaConnect: what the operator makes of the workers' pods
and of the objects beside them. Empty when no value asks for anything, so that
the operator's defaults hold.

`env`, `volumes` and `volumeMounts` may hold entries of the chart's own, by name
and without their name: an environment variable ({ value } or { valueFrom }), a
volume ({ image } or { secret } ...), a mount ({ mountPath }, named as its
volume). Those of the values come on top of them.

Parameters: values, env, volumes, volumeMounts, into.
*/}}
{{- define "kafka-connect.template" -}}
{{- $into := .into -}}
{{- $container := dict -}}
{{- include "kafka-connect.named" (dict "entries" .env "key" "env" "into" $container) -}}
{{- include "kafka-connect.named" (dict "entries" .volumeMounts "key" "volumeMounts" "into" $container) -}}
{{- $pod := dict -}}
{{- include "kafka-connect.named" (dict "entries" .volumes "key" "volumes" "into" $pod) -}}
{{- range $section, $content := dict "connectContainer" $container "pod" $pod -}}
  {{- with $content -}}
    {{- $_ := set $into $section . -}}
  {{- end -}}
{{- end -}}
{{- with .values.serviceAccount -}}
  {{- include "kafka-connect.metadata" (dict "path" "/serviceAccount" "entry" . "section" "serviceAccount" "into" $into) -}}
{{- end -}}
{{- end -}}

{{/*
A map of entries as the list Kubernetes wants, each with its key as `name`.

Parameters: entries, key (of the list), into.
*/}}
{{- define "kafka-connect.named" -}}
{{- $list := list -}}
{{- range $name, $entry := .entries -}}
  {{- $list = append $list (merge (dict "name" $name) $entry) -}}
{{- end -}}
{{- with $list -}}
  {{- $_ := set $.into $.key . -}}
{{- end -}}
{{- end -}}

{{/*
Labels and annotations of an entry as `metadata` of a section of the template.

Parameters: path, entry, section, into.
*/}}
{{- define "kafka-connect.metadata" -}}
{{- $metadata := dict -}}
{{- $path := .path -}}
{{- range $field := list "labels" "annotations" -}}
  {{- with get $.entry $field -}}
    {{- $texts := dict -}}
    {{- include "kafka-pipelines.texts" (dict "config" . "path" (printf "%s/%s" $path $field) "into" $texts) -}}
    {{- with $texts -}}
      {{- $_ := set $metadata $field . -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- with $metadata -}}
  {{- $section := get $.into $.section | default dict -}}
  {{- $_ := set $section "metadata" . -}}
  {{- $_ := set $.into $.section $section -}}
{{- end -}}
{{- end -}}
