{{/* spec.build of the KafkaConnect. Parameters: values, plugins. */}}
{{- define "kafka-connect.build" -}}
{{- $output := .values.build.output -}}
output:
  type: {{ $output.type | default "docker" }}
  image: {{ include "kafka-pipelines.quote" $output.image }}
  {{- with $output.pushSecret }}
  pushSecret: {{ . | quote }}
  {{- end }}
  {{- with $output.additionalBuildOptions }}
  {{ include "kafka-connect.buildOptionsField" $.values }}:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $output.additionalPushOptions }}
  additionalPushOptions:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- with .values.build.resources }}
resources:
  {{- toYaml . | nindent 2 }}
{{- end }}
plugins:
  {{- include "kafka-connect.pluginList" .plugins.built | trim | nindent 2 }}
{{- end -}}

{{/*
The field for options of the build. It had another name before Strimzi 0.49,
and v1beta2 knows both from then on.

Parameter: values.
*/}}
{{- define "kafka-connect.buildOptionsField" -}}
{{- $operator := .strimzi.operatorVersion -}}
{{- if or (eq .strimzi.apiVersion "v1") (and $operator (semverCompare ">=0.49.0-0" $operator)) -}}
additionalBuildOptions
{{- else -}}
additionalKanikoOptions
{{- end -}}
{{- end -}}

{{/* What must hold for a build. Parameters: values, plugins. */}}
{{- define "kafka-connect.guardBuild" -}}
{{- $output := .values.build.output | default dict -}}
{{- include "kafka-pipelines.guardImage" (dict "path" "/build/output/image" "image" $output.image) -}}
{{- if contains "@" $output.image -}}
  {{- fail (printf "/build/output/image is %s: a digest is known only after the build, so write a tag" $output.image) -}}
{{- end -}}
{{- if eq $output.image (.values.image | default "") -}}
  {{- fail (printf "/build/output/image is %s, which image names as well: that is the image to build on, so give the result another name" $output.image) -}}
{{- end -}}
{{- if not .plugins.built -}}
  {{- fail "/plugins is empty: a build needs at least one plugin to install; artifacts of type image are mounted and need none" -}}
{{- end -}}
{{- if eq ($output.type | default "docker") "imagestream" -}}
  {{- range $field := list "pushSecret" "additionalBuildOptions" "additionalPushOptions" -}}
    {{- if get $output $field -}}
      {{- fail (printf "/build/output/%s is not allowed for type imagestream: OpenShift builds and pushes by itself" $field) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- include "kafka-connect.guardBuildOptions" (dict "values" .values "output" $output) -}}
{{- end -}}

{{/*
Stops for an option that the operator refuses. Kaniko built images until Strimzi
1.0, which has Buildah instead; from 0.49 on the operator's feature gate decides.

Parameters: values, output.
*/}}
{{- define "kafka-connect.guardBuildOptions" -}}
{{- $operator := .values.strimzi.operatorVersion -}}
{{- $buildah := list "--authfile" "--cert-dir" "--creds" "--decryption-key" "--retry" "--retry-delay" "--tls-verify" -}}
{{- $kaniko := list "--customPlatform" "--custom-platform" "--insecure" "--insecure-pull" "--insecure-registry" "--log-format" "--log-timestamp" "--registry-mirror" "--reproducible" "--single-snapshot" "--skip-tls-verify" "--skip-tls-verify-pull" "--skip-tls-verify-registry" "--verbosity" "--snapshotMode" "--use-new-run" "--registry-certificate" "--registry-client-cert" -}}
{{- if .output.additionalBuildOptions -}}
  {{- $allowed := concat $buildah $kaniko (list "--ignore-path") -}}
  {{- $who := "this operator" -}}
  {{- if and $operator (semverCompare ">=1.0.0-0" $operator) -}}
    {{- $allowed = $buildah -}}
    {{- $who = printf "Strimzi %s, which builds with Buildah," $operator -}}
  {{- else if and $operator (semverCompare "<0.49.0-0" $operator) -}}
    {{- $allowed = $kaniko -}}
    {{- $who = printf "Strimzi %s, which builds with Kaniko," $operator -}}
  {{- end -}}
  {{- include "kafka-connect.guardOptions" (dict "path" "/build/output/additionalBuildOptions" "options" .output.additionalBuildOptions "allowed" $allowed "who" $who) -}}
{{- end -}}
{{- if .output.additionalPushOptions -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.49" "path" "/build/output/additionalPushOptions" "what" "an option of pushing") -}}
  {{- include "kafka-connect.guardOptions" (dict "path" "/build/output/additionalPushOptions" "options" .output.additionalPushOptions "allowed" (append (without $buildah "--decryption-key") "--quiet") "who" "the operator") -}}
{{- end -}}
{{- end -}}

{{/* Parameters: path, options, allowed, who. */}}
{{- define "kafka-connect.guardOptions" -}}
{{- range $index, $option := .options -}}
  {{- $name := splitList "=" (toString $option) | first -}}
  {{- if not (has $name $.allowed) -}}
    {{- fail (printf "%s/%d is %s, which %s refuses: write one of %s, with its value after =" $.path $index (toRawJson $option) $.who (sortAlpha $.allowed | join ", ")) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
