{{/*
spec.template of the KafkaConnect: what the operator makes of the workers' pods
and of the objects beside them. Empty when no value asks for anything, so that
the operator's defaults hold.

`env`, `volumes` and `volumeMounts` may hold entries of the chart's own, by name
and without their name: an environment variable ({ value } or { valueFrom }), a
volume ({ image } or { secret } ...), a mount ({ mountPath }, named as its
volume). Those of the values are added to them.

Parameters: values, env, volumes, volumeMounts, into.
*/}}
{{- define "kafka-connect.template" -}}
{{- $values := .values -}}
{{- $into := .into -}}
{{- $container := dict -}}
{{- $pod := dict -}}
{{- include "kafka-connect.env" (dict "path" "/env" "env" $values.env "into" .env) -}}
{{- include "kafka-connect.volumes" (dict "values" $values "volumes" .volumes "volumeMounts" .volumeMounts) -}}
{{- include "kafka-connect.named" (dict "entries" .env "key" "env" "into" $container) -}}
{{- include "kafka-connect.named" (dict "entries" .volumeMounts "key" "volumeMounts" "into" $container) -}}
{{- include "kafka-connect.pick" (dict "path" "/container" "entry" $values.container "fields" (list "securityContext") "into" $container) -}}
{{- include "kafka-connect.named" (dict "entries" .volumes "key" "volumes" "into" $pod) -}}
{{- include "kafka-connect.pod" (dict "values" $values "path" "/pod" "pod" $values.pod "into" $pod) -}}
{{- $sections := dict "connectContainer" $container "pod" $pod -}}
{{- range $section, $fields := dict
  "initContainer" (list "securityContext")
  "apiService" (list "ipFamilyPolicy" "ipFamilies")
  "headlessService" (list "ipFamilyPolicy" "ipFamilies")
  "podDisruptionBudget" (list "maxUnavailable")
  "serviceAccount" list
-}}
  {{- $content := dict -}}
  {{- include "kafka-connect.described" (dict "path" (printf "/%s" $section) "entry" (index $values $section) "fields" $fields "into" $content) -}}
  {{- $_ := set $sections $section $content -}}
{{- end -}}
{{- with $values.build -}}
  {{- include "kafka-connect.buildTemplate" (dict "values" $values "build" . "into" $sections) -}}
{{- end -}}
{{- range $section, $content := $sections -}}
  {{- with $content -}}
    {{- $_ := set $into $section . -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* The pod that builds the image, and what it runs as. Parameters: values, build, into. */}}
{{- define "kafka-connect.buildTemplate" -}}
{{- $pod := dict -}}
{{- include "kafka-connect.pod" (dict "values" .values "path" "/build/pod" "pod" .build.pod "into" $pod) -}}
{{- $_ := set .into "buildPod" $pod -}}
{{- $container := dict -}}
{{- $given := .build.container | default dict -}}
{{- $env := dict -}}
{{- include "kafka-connect.env" (dict "path" "/build/container/env" "env" $given.env "into" $env) -}}
{{- include "kafka-connect.named" (dict "entries" $env "key" "env" "into" $container) -}}
{{- include "kafka-connect.pick" (dict "path" "/build/container" "entry" $given "fields" (list "securityContext") "into" $container) -}}
{{- $_ := set .into "buildContainer" $container -}}
{{- $serviceAccount := dict -}}
{{- include "kafka-connect.described" (dict "path" "/build/serviceAccount" "entry" .build.serviceAccount "fields" list "into" $serviceAccount) -}}
{{- $_ := set .into "buildServiceAccount" $serviceAccount -}}
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
Some fields of an entry as they are; false and 0 count, null and what is not
there do not.

Parameters: path, entry (may be missing), fields, into.
*/}}
{{- define "kafka-connect.pick" -}}
{{- if not (kindIs "invalid" .entry) -}}
  {{- include "kafka-pipelines.requireEntry" . -}}
  {{- range $field := .fields -}}
    {{- $value := index $.entry $field -}}
    {{- if and (hasKey $.entry $field) (not (kindIs "invalid" $value)) -}}
      {{- $_ := set $.into $field $value -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
Some fields of an entry, and its labels and annotations as `metadata`. The
operator refuses those of its own domain with an error that stops the cluster.

Parameters: path, entry (may be missing), fields, into.
*/}}
{{- define "kafka-connect.described" -}}
{{- include "kafka-connect.pick" . -}}
{{- $metadata := dict -}}
{{- range $field := list "labels" "annotations" -}}
  {{- $texts := dict -}}
  {{- $path := printf "%s/%s" $.path $field -}}
  {{- range $key, $_ := index ($.entry | default dict) $field -}}
    {{- if hasPrefix "strimzi.io/" $key -}}
      {{- fail (printf "%s/%s is not allowed: the operator keeps strimzi.io/ for itself, so use a prefix of your own" $path $key) -}}
    {{- end -}}
  {{- end -}}
  {{- include "kafka-pipelines.texts" (dict "config" (index ($.entry | default dict) $field) "path" $path "into" $texts) -}}
  {{- with $texts -}}
    {{- $_ := set $metadata $field . -}}
  {{- end -}}
{{- end -}}
{{- with $metadata -}}
  {{- $_ := set $.into "metadata" . -}}
{{- end -}}
{{- end -}}
