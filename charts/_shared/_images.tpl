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
