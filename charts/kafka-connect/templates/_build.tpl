{{/*
The plugins of a Connect cluster that are switched on, with their artifacts:
<directory> -> artifact.

Parameters: values, into.
*/}}
{{- define "kafka-connect.plugins" -}}
{{- $artifacts := .values.artifacts | default dict -}}
{{- $into := .into -}}
{{- range $directory, $plugin := .values.plugins -}}
  {{- $path := printf "/plugins/%s" $directory -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" $plugin) -}}
  {{- if not (include "kafka-pipelines.disabled" $plugin) -}}
    {{- $key := required (printf "%s/artifact is missing: name a key of artifacts, as <id>@<version>" $path) $plugin.artifact -}}
    {{- $artifact := get $artifacts $key -}}
    {{- if not (kindIs "map" $artifact) -}}
      {{- fail (printf "%s/artifact: %s is not in artifacts (known: %s)" $path $key (include "kafka-pipelines.known" $artifacts)) -}}
    {{- end -}}
    {{- $_ := set $into $directory (merge (dict "key" $key) $artifact) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* spec.build of the KafkaConnect. Parameters: values, plugins. */}}
{{- define "kafka-connect.build" -}}
{{- $output := .values.build.output | default dict -}}
output:
  type: {{ $output.type | default "docker" }}
  image: {{ include "kafka-pipelines.quote" $output.image }}
  {{- with $output.pushSecret }}
  pushSecret: {{ . | quote }}
  {{- end }}
plugins:
  {{- range $directory, $artifact := .plugins }}
  - name: {{ $directory | quote }}
    artifacts:
      - {{ include "kafka-connect.artifact" $artifact | indent 8 | trim }}
  {{- end }}
{{- end -}}

{{/* What must hold for a build. Parameters: values, plugins. */}}
{{- define "kafka-connect.guardBuild" -}}
{{- if .values.image -}}
  {{- fail "/build is given beside image: write one of them, a finished image or a build" -}}
{{- end -}}
{{- include "kafka-pipelines.guardImage" (dict "path" "/build/output/image" "image" (dig "output" "image" "" .values.build)) -}}
{{- if not .plugins -}}
  {{- fail "/plugins is empty: a build needs at least one plugin to install" -}}
{{- end -}}
{{- range $directory, $artifact := .plugins -}}
  {{- if not (regexMatch "^[a-z0-9][-_a-z0-9]*[a-z0-9]$" $directory) -}}
    {{- fail (printf "/plugins/%s: a plugin's directory has at least two lower case letters, digits, dashes and underscores" $directory) -}}
  {{- end -}}
  {{- include "kafka-connect.guardArtifact" $artifact -}}
{{- end -}}
{{- end -}}

{{/* What must hold for an artifact, so that a build next year makes the same image. Parameter: artifact. */}}
{{- define "kafka-connect.guardArtifact" -}}
{{- $path := printf "/artifacts/%s" .key -}}
{{- if not (has .type (list "jar" "tgz" "zip" "other" "maven")) -}}
  {{- fail (printf "%s/type is %s: a build takes jar, tgz, zip, other or maven" $path (toRawJson .type)) -}}
{{- end -}}
{{- if eq .type "maven" -}}
  {{- range $field := list "group" "artifact" "version" -}}
    {{- $_ := required (printf "%s/%s is missing: type maven needs group, artifact and version" $path $field) (get $ $field) -}}
  {{- end -}}
  {{- if regexMatch "(?i)^(latest|release)$|-SNAPSHOT$|[\\[\\(,]" .version -}}
    {{- fail (printf "%s/version is %s, which is another file tomorrow: name one release" $path .version) -}}
  {{- end -}}
  {{- if .sha512sum -}}
    {{- fail (printf "%s/sha512sum is not allowed: the operator checks no checksum for type maven, so write checksum: unavailable and the reason" $path) -}}
  {{- end -}}
  {{- if not (and (eq (toString .checksum) "unavailable") .reason) -}}
    {{- fail (printf "%s/checksum is missing: the operator checks none for type maven, so write checksum: unavailable and the reason" $path) -}}
  {{- end -}}
  {{- if and .repository (not (hasPrefix "https://" .repository)) -}}
    {{- fail (printf "%s/repository is %s: only https:// is allowed" $path .repository) -}}
  {{- end -}}
{{- else -}}
  {{- $url := required (printf "%s/url is missing: it is where the build fetches the file" $path) .url -}}
  {{- if hasPrefix "s3://" $url -}}
    {{- fail (printf "%s/url is %s: the operator cannot fetch from s3://, so build an image in CI, or publish the file under https://" $path $url) -}}
  {{- end -}}
  {{- if not (hasPrefix "https://" $url) -}}
    {{- fail (printf "%s/url is %s: only https:// is allowed" $path $url) -}}
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

{{/* One artifact of spec.build.plugins. Parameter: artifact. */}}
{{- define "kafka-connect.artifact" -}}
type: {{ .type }}
{{- if eq .type "maven" }}
group: {{ include "kafka-pipelines.quote" .group }}
artifact: {{ include "kafka-pipelines.quote" .artifact }}
version: {{ include "kafka-pipelines.quote" .version }}
{{- with .repository }}
repository: {{ include "kafka-pipelines.quote" . }}
{{- end }}
{{- else }}
url: {{ include "kafka-pipelines.quote" .url }}
sha512sum: {{ .sha512sum | quote }}
{{- if eq .type "other" }}
fileName: {{ include "kafka-pipelines.quote" .fileName }}
{{- end }}
{{- end }}
{{- end -}}
