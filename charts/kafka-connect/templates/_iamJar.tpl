{{/*
The jar aws-msk-iam-auth, which the workers load when they sign in to Amazon MSK
with IAM. A plugin directory is not on their class path, so wherever the jar is,
it has to be named there, unless it is among Kafka's own libraries.

Parameters: values, plugins (see "kafka-connect.plugins"), env, volumes,
volumeMounts; all but the first are filled.
*/}}
{{- define "kafka-connect.iamJar" -}}
{{- $jar := .values.iamJar | default dict -}}
{{- $given := list -}}
{{- range $field := list "image" "artifact" "path" -}}
  {{- if get $jar $field -}}
    {{- $given = append $given $field -}}
  {{- end -}}
{{- end -}}
{{- if gt (len $given) 1 -}}
  {{- fail (printf "/iamJar has %s: write one of them, null takes away what another file says" (join " and " $given)) -}}
{{- end -}}
{{- if $jar.image -}}
  {{- include "kafka-pipelines.guardDigest" (dict "path" "/iamJar/image" "image" $jar.image) -}}
  {{- $folder := "/mnt/aws-msk-iam-auth" -}}
  {{- $_ := set .volumes "aws-msk-iam-auth" (dict "image" (dict "reference" $jar.image)) -}}
  {{- $_ := set .volumeMounts "aws-msk-iam-auth" (dict "mountPath" $folder) -}}
  {{- include "kafka-connect.classPath" (dict "values" .values "entry" (printf "%s/*" $folder) "env" .env) -}}
{{- else if $jar.artifact -}}
  {{- $artifact := dict -}}
  {{- include "kafka-connect.iamArtifact" (dict "values" .values "into" $artifact) -}}
  {{- if hasKey .plugins.built "aws-msk-iam-auth" -}}
    {{- fail "/plugins/aws-msk-iam-auth is where iamJar.artifact goes: take the plugin out, it is no plugin of connectors" -}}
  {{- end -}}
  {{- $_ := set .plugins.built "aws-msk-iam-auth" (list $artifact) -}}
  {{- /* Where the operator's build puts a file: a folder named by the SHA-1 of its address. */ -}}
  {{- $folder := printf "/opt/kafka/plugins/aws-msk-iam-auth/%s" ($artifact.url | default "" | sha1sum | trunc 8) -}}
  {{- include "kafka-connect.classPath" (dict "values" .values "entry" (printf "%s/*" $folder) "env" .env) -}}
{{- else if $jar.path -}}
  {{- $path := trimSuffix "/" $jar.path -}}
  {{- if not .values.image -}}
    {{- fail (printf "/iamJar/path is %s, but no image is named that has the jar there: set image, or write iamJar.image or iamJar.artifact" $jar.path) -}}
  {{- else if not (hasPrefix "/" $path) -}}
    {{- fail (printf "/iamJar/path is %s: write the whole path, starting with /" $jar.path) -}}
  {{- else if not (or (eq $path "/opt/kafka/libs") (eq (dir $path) "/opt/kafka/libs")) -}}
    {{- include "kafka-connect.classPath" (dict "values" .values "entry" (ternary $path (printf "%s/*" $path) (hasSuffix ".jar" $path)) "env" .env) -}}
  {{- end -}}
{{- else if or (not .values.image) .values.build -}}
  {{- fail "/iamJar is missing: msk-iam needs the jar aws-msk-iam-auth on the class path of the workers. Write iamJar.image, an image by its digest with the jar in its root; iamJar.artifact, a jar of artifacts that build puts in; or iamJar.path, where it is in image" -}}
{{- end -}}
{{- end -}}

{{/*
CLASSPATH of the workers; Kafka's start script puts its own libraries after it.

Parameters: values, entry, env.
*/}}
{{- define "kafka-connect.classPath" -}}
{{- if hasKey (.values.env | default dict) "CLASSPATH" -}}
  {{- fail (printf "/env/CLASSPATH would replace %s, which iamJar puts on the class path: put the other jars into plugins, or all of them into one folder of image and name it in iamJar.path" .entry) -}}
{{- end -}}
{{- $_ := set .env "CLASSPATH" (dict "value" .entry) -}}
{{- end -}}

{{/*
The artifact of iamJar, checked. Its place in the image must be known, which it
is for single files only.

Parameters: values, into.
*/}}
{{- define "kafka-connect.iamArtifact" -}}
{{- if not .values.build -}}
  {{- fail "/iamJar/artifact is given without build, which would put it into an image: write iamJar.image or iamJar.path" -}}
{{- end -}}
{{- include "kafka-connect.findArtifact" (dict "values" .values "path" "/iamJar/artifact" "key" .values.iamJar.artifact "into" .into) -}}
{{- if not (has .into.type (list "jar" "other")) -}}
  {{- fail (printf "/artifacts/%s/type is %s: iamJar.artifact is a single file, so write type: jar and the address of the jar that has its dependencies in it (aws-msk-iam-auth-<version>-all.jar)" .into.key (toRawJson .into.type)) -}}
{{- end -}}
{{- end -}}
