{{/*
Stops for an image that may be another one tomorrow.

Parameters: path, image.
*/}}
{{- define "kafka-pipelines.guardImage" -}}
{{- $name := .image | default "" | splitList "/" | last -}}
{{- if not (regexMatch "[:@].+" $name) -}}
  {{- fail (printf "%s is %s: name an image with its tag or digest" .path (toRawJson .image)) -}}
{{- end -}}
{{- if hasSuffix ":latest" $name -}}
  {{- fail (printf "%s is %s: latest is another image tomorrow, so name a version or a digest" .path .image) -}}
{{- end -}}
{{- end -}}

{{/*
Stops for an image that is not named by its digest.

Parameters: path, image.
*/}}
{{- define "kafka-pipelines.guardDigest" -}}
{{- if not (regexMatch "^[^@ ]+@sha256:[0-9a-f]{64}$" (.image | default "")) -}}
  {{- fail (printf "%s is %s: name the image by its digest, as <repository>@sha256:<64 hexadecimal digits>" .path (toRawJson .image)) -}}
{{- end -}}
{{- end -}}
