{{/*
Volumes of the values and where they are mounted. One entry says both, because a
volume that nothing mounts is a mistake.

Parameters: values, volumes, volumeMounts (both are filled and may hold some of
the chart's own).
*/}}
{{- define "kafka-connect.volumes" -}}
{{- $values := .values -}}
{{- $volumes := .volumes -}}
{{- $volumeMounts := .volumeMounts -}}
{{- $mounted := dict -}}
{{- range $name, $mount := $volumeMounts -}}
  {{- $_ := set $mounted (trimSuffix "/" $mount.mountPath) $name -}}
{{- end -}}
{{- range $name, $entry := $values.volumes -}}
  {{- $path := printf "/volumes/%s" $name -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" $entry) -}}
  {{- if not (include "kafka-pipelines.disabled" $entry) -}}
    {{- if not (regexMatch "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$" $name) -}}
      {{- fail (printf "%s: the name of a volume has at most 63 lower case letters, digits and dashes" $path) -}}
    {{- end -}}
    {{- if hasKey $volumes $name -}}
      {{- fail (printf "%s: the chart has a volume of this name, so choose another one" $path) -}}
    {{- end -}}
    {{- $mountPath := $entry.mountPath | default "" -}}
    {{- if not (hasPrefix "/mnt/" $mountPath) -}}
      {{- fail (printf "%s/mountPath is %s: the operator mounts volumes below /mnt only, so write /mnt/%s" $path (toRawJson $mountPath) $name) -}}
    {{- end -}}
    {{- $taken := get $mounted (trimSuffix "/" $mountPath) -}}
    {{- if $taken -}}
      {{- fail (printf "%s/mountPath is %s, where volume %s is mounted: choose another folder" $path $mountPath $taken) -}}
    {{- end -}}
    {{- $_ := set $mounted (trimSuffix "/" $mountPath) $name -}}
    {{- $source := dict -}}
    {{- include "kafka-connect.volumeSource" (dict "values" $values "path" $path "entry" $entry "into" $source) -}}
    {{- $_ := set $volumes $name $source -}}
    {{- $mount := dict -}}
    {{- include "kafka-connect.pick" (dict "path" $path "entry" $entry "fields" (list "mountPath" "subPath" "readOnly") "into" $mount) -}}
    {{- $_ := set $volumeMounts $name $mount -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* Where a volume comes from: exactly one source. Parameters: values, path, entry, into. */}}
{{- define "kafka-connect.volumeSource" -}}
{{- $needed := dict
  "secret" "secretName"
  "configMap" "name"
  "emptyDir" ""
  "persistentVolumeClaim" "claimName"
  "csi" "driver"
  "image" "reference"
-}}
{{- range $kind, $field := $needed -}}
  {{- $source := index $.entry $kind -}}
  {{- if not (kindIs "invalid" $source) -}}
    {{- include "kafka-pipelines.requireSections" (dict "path" $.path "entry" $.entry "sections" (list $kind)) -}}
    {{- if and $field (not (get $source $field)) -}}
      {{- fail (printf "%s/%s/%s is missing: it names what is mounted" $.path $kind $field) -}}
    {{- end -}}
    {{- $_ := set $.into $kind $source -}}
  {{- end -}}
{{- end -}}
{{- if ne (len .into) 1 -}}
  {{- fail (printf "%s has %s: write exactly one of %s" .path (keys .into | sortAlpha | join " and " | default "no source") (keys $needed | sortAlpha | join ", ")) -}}
{{- end -}}
{{- /* Operators before 0.49 take the limit in another form, and then overflow their stack. */ -}}
{{- if dig "emptyDir" "sizeLimit" "" .into -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.49" "path" (printf "%s/emptyDir/sizeLimit" .path) "what" "A size limit") -}}
{{- end -}}
{{- with .into.image -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" $.values "since" "0.47" "path" (printf "%s/image" $.path) "what" "An image volume") -}}
  {{- include "kafka-pipelines.guardImage" (dict "path" (printf "%s/image/reference" $.path) "image" .reference) -}}
{{- end -}}
{{- end -}}
