{{/*
An artifact of the catalogue with its key.

Parameters: values, path (who asks), key, into.
*/}}
{{- define "kafka-connect.findArtifact" -}}
{{- $artifacts := .values.artifacts | default dict -}}
{{- $artifact := get $artifacts .key -}}
{{- if not (kindIs "map" $artifact) -}}
  {{- fail (printf "%s: %s is not in artifacts (known: %s)" .path .key (include "kafka-pipelines.known" $artifacts)) -}}
{{- end -}}
{{- include "kafka-pipelines.merge" (dict "into" .into "layers" (list $artifact (dict "key" .key))) -}}
{{- end -}}

{{/*
What must hold for an artifact that is installed, so that the same comes out
next year.

Parameters: values, artifact.
*/}}
{{- define "kafka-connect.guardArtifact" -}}
{{- $path := printf "/artifacts/%s" .artifact.key -}}
{{- $type := .artifact.type -}}
{{- if eq (toString $type) "image" -}}
  {{- include "kafka-pipelines.guardDigest" (dict "path" (printf "%s/reference" $path) "image" .artifact.reference) -}}
{{- else if eq (toString $type) "maven" -}}
  {{- include "kafka-connect.guardMaven" (dict "values" .values "artifact" .artifact "path" $path) -}}
{{- else if has $type (list "jar" "tgz" "zip" "other") -}}
  {{- include "kafka-connect.guardFile" (dict "artifact" .artifact "path" $path) -}}
{{- else -}}
  {{- fail (printf "%s/type is %s: write jar, tgz, zip, other or maven for what a build installs, image for what is mounted" $path (toRawJson $type)) -}}
{{- end -}}
{{- end -}}

{{/* A single file. Parameters: artifact, path. */}}
{{- define "kafka-connect.guardFile" -}}
{{- $path := .path -}}
{{- with .artifact -}}
  {{- $url := required (printf "%s/url is missing: it is where the build fetches the file" $path) .url -}}
  {{- if hasPrefix "s3://" $url -}}
    {{- fail (printf "%s/url is %s: the operator cannot fetch from s3://, so build an image in CI, or publish the file under https://" $path $url) -}}
  {{- end -}}
  {{- if not (hasPrefix "https://" $url) -}}
    {{- fail (printf "%s/url is %s: only https:// is allowed" $path $url) -}}
  {{- end -}}
  {{- if regexMatch "^https://[^/]*@" $url -}}
    {{- fail (printf "%s/url holds a user: everyone who reads the KafkaConnect would see it, so fetch from where nobody signs in, or take an image with a pull secret" $path) -}}
  {{- end -}}
  {{- if regexMatch "(?i)[/._-](latest|snapshot)([/._-]|$)" $url -}}
    {{- fail (printf "%s/url is %s, which is another file tomorrow: name one release" $path $url) -}}
  {{- end -}}
  {{- if not (regexMatch "^[0-9a-f]{128}$" (.sha512sum | default "")) -}}
    {{- fail (printf "%s/sha512sum is missing: write the 128 hexadecimal digits of the file's SHA-512" $path) -}}
  {{- end -}}
  {{- if eq .type "other" -}}
    {{- $_ := required (printf "%s/fileName is missing: type other needs the name of the file in the image" $path) .fileName -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* Maven coordinates. Parameters: values, artifact, path. */}}
{{- define "kafka-connect.guardMaven" -}}
{{- $path := .path -}}
{{- $artifact := .artifact -}}
{{- range $field := list "group" "artifact" "version" -}}
  {{- $_ := required (printf "%s/%s is missing: type maven needs group, artifact and version" $path $field) (get $artifact $field) -}}
{{- end -}}
{{- if regexMatch "(?i)^(latest|release)$|-SNAPSHOT$|[\\[\\(,]" $artifact.version -}}
  {{- fail (printf "%s/version is %s, which is another file tomorrow: name one release" $path $artifact.version) -}}
{{- end -}}
{{- if $artifact.sha512sum -}}
  {{- fail (printf "%s/sha512sum is not allowed: the operator checks no checksum for type maven, so write checksum: unavailable and the reason" $path) -}}
{{- end -}}
{{- if not (and (eq (toString $artifact.checksum) "unavailable") $artifact.reason) -}}
  {{- fail (printf "%s/checksum is missing: the operator checks none for type maven, so write checksum: unavailable and the reason" $path) -}}
{{- end -}}
{{- if $artifact.insecure -}}
  {{- fail (printf "%s/insecure is not allowed for type maven: without a checksum nobody would know what was fetched" $path) -}}
{{- end -}}
{{- if and $artifact.repository (not (hasPrefix "https://" $artifact.repository)) -}}
  {{- fail (printf "%s/repository is %s: only https:// is allowed" $path $artifact.repository) -}}
{{- end -}}
{{- if $artifact.includeScope -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "1.1" "path" (printf "%s/includeScope" $path) "what" "a scope of dependencies") -}}
{{- end -}}
{{- range $name, $mirror := $artifact.mirrors -}}
  {{- $at := printf "%s/mirrors/%s" $path $name -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $mirror) -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" $.values "since" "1.2" "path" $at "what" "a Maven mirror") -}}
  {{- if not (hasPrefix "https://" ($mirror.url | default "")) -}}
    {{- fail (printf "%s/url is %s: only https:// is allowed" $at (toRawJson $mirror.url)) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* One artifact of spec.build.plugins or spec.plugins. Parameter: artifact. */}}
{{- define "kafka-connect.artifact" -}}
type: {{ .type }}
{{- if eq .type "image" }}
reference: {{ .reference | quote }}
{{- else if eq .type "maven" }}
group: {{ include "kafka-pipelines.quote" .group }}
artifact: {{ include "kafka-pipelines.quote" .artifact }}
version: {{ include "kafka-pipelines.quote" .version }}
{{- with .repository }}
repository: {{ include "kafka-pipelines.quote" . }}
{{- end }}
{{- with .includeScope }}
includeScope: {{ . }}
{{- end }}
{{- $mirrors := list -}}
{{- range $name, $mirror := .mirrors -}}
  {{- if not (include "kafka-pipelines.disabled" $mirror) -}}
    {{- $mirrors = append $mirrors (dict "url" $mirror.url) -}}
  {{- end -}}
{{- end -}}
{{- with $mirrors }}
mirrors:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- else }}
url: {{ include "kafka-pipelines.quote" .url }}
sha512sum: {{ .sha512sum | quote }}
{{- if .insecure }}
insecure: true
{{- end }}
{{- if eq .type "other" }}
fileName: {{ include "kafka-pipelines.quote" .fileName }}
{{- end }}
{{- end }}
{{- end -}}
