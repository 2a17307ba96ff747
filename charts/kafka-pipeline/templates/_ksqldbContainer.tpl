{{/*
How a server is started. Not by the image's own entrypoint: it writes the
properties file from KSQL_* variables, and a variable's name cannot say
capitals, or tell a dot from an underscore.

The class path is what the image says and then the jar for IAM; only a shell can
append to a variable of the image.

Parameter: jars (see "kafka-pipeline.ksqldbJars").
*/}}
{{- define "kafka-pipeline.ksqldbCommand" -}}
command:
  {{- if .iam }}
  - bash
  - -c
  - {{ printf "export KSQL_CLASSPATH=\"${KSQL_CLASSPATH:+$KSQL_CLASSPATH:}%s\" && exec ksql-server-start \"$0\"" .iam | squote }}
  {{- else }}
  - ksql-server-start
  {{- end }}
  - /etc/kafka-pipelines/config/ksqldb-server.properties
{{- end -}}

{{/*
Jars that are not on the class path of the image: `iam` and `agent` are where the
server finds them, `copied` those an init container copies, by name.

Parameters: path, settings, into.
*/}}
{{- define "kafka-pipeline.ksqldbJars" -}}
{{- $copied := dict -}}
{{- if hasKey .settings "iamJar" -}}
  {{- $_ := set .into "iam" (include "kafka-pipeline.ksqldbJar" (dict "path" (printf "%s/iamJar" .path) "jar" .settings.iamJar "name" "iam" "copied" $copied)) -}}
{{- end -}}
{{- if include "kafka-pipeline.ksqldbMetricsPort" .settings -}}
  {{- $at := printf "%s/metrics/javaAgent" .path -}}
  {{- $agent := .settings.metrics.javaAgent -}}
  {{- if not (kindIs "map" $agent) -}}
    {{- fail (printf "%s is missing: write image or path, where the JMX exporter of Prometheus is" $at) -}}
  {{- end -}}
  {{- $_ := set .into "agent" (include "kafka-pipeline.ksqldbJar" (dict "path" $at "jar" $agent "name" "agent" "copied" $copied)) -}}
  {{- if not (hasSuffix ".jar" .into.agent) -}}
    {{- fail (printf "%s/path is %s: name the jar itself, in the image of ksqlDB" $at (toRawJson $agent.path)) -}}
  {{- end -}}
{{- end -}}
{{- $_ := set .into "copied" $copied -}}
{{- end -}}

{{/* Where the server finds a jar; a folder stands for all jars in it. Parameters: path, jar, name, copied (is filled). */}}
{{- define "kafka-pipeline.ksqldbJar" -}}
{{- $at := .jar.path | default "" -}}
{{- if and $at (not (regexMatch "^/[-._a-zA-Z0-9/]*$" $at)) -}}
  {{- fail (printf "%s/path is %s: write an absolute path of letters, digits, dots, dashes and underscores" .path (toRawJson $at)) -}}
{{- end -}}
{{- $jar := hasSuffix ".jar" $at -}}
{{- if .jar.image -}}
  {{- include "kafka-pipelines.guardImage" (dict "path" (printf "%s/image" .path) "image" .jar.image) -}}
  {{- $_ := set .copied .name (dict "image" .jar.image "from" (ternary $at (printf "%s/*.jar" (trimSuffix "/" $at)) $jar)) -}}
  {{- printf "/opt/kafka-pipelines/jars/%s.jar" .name -}}
{{- else if $at -}}
  {{- ternary $at (printf "%s/*" (trimSuffix "/" $at)) $jar -}}
{{- else -}}
  {{- fail (printf "%s needs image, an image to copy the jar from, or path, where it is in the image of ksqlDB" .path) -}}
{{- end -}}
{{- end -}}

{{/*
Environment of the server: what the chart sets, and what values add. What the
JVM needs beside the heap goes into one variable of ksql-run-class, which splits
it at blanks.

Parameters: path, name, app (effective), jars.
*/}}
{{- define "kafka-pipeline.ksqldbEnv" -}}
{{- $settings := .app.settings -}}
{{- $options := list -}}
{{- with .jars.agent -}}
  {{- $options = append $options (printf "-javaagent:%s=%s:/etc/kafka-pipelines/config/jmx-exporter.yaml" . (include "kafka-pipeline.ksqldbMetricsPort" $settings)) -}}
{{- end -}}
{{- if .app.interactive -}}
  {{- $options = append $options (printf "-Dksql.advertised.listener=http://$(POD_NAME).%s.%s.svc:8088" (include "kafka-pipeline.ksqldbServers" (dict "name" .name "app" .app)) $settings.namespace) -}}
{{- end -}}
{{- $options = concat $options (include "kafka-pipeline.ksqldbJvmOptions" (dict "path" (printf "%s/jvmOptions" .path) "options" ($settings.jvmOptions | default dict)) | fromJsonArray) -}}
- name: KSQL_HEAP_OPTS
  value: {{ printf "-Xms%s -Xmx%s" $settings.heap $settings.heap | quote }}
- name: LOG_DIR
  value: /tmp/logs
{{- if .app.interactive }}
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
{{- end }}
{{- with $options }}
- name: KSQL_OPTS
  value: {{ join " " . | quote }}
{{- end }}
{{- if $settings.logging }}
- name: KSQL_LOG4J_OPTS
  value: -Dlog4j.configuration=file:/etc/kafka-pipelines/config/log4j.properties -Dlog4j2.configurationFile=file:/etc/kafka-pipelines/config/log4j2.properties
{{- end }}
{{- range $variable, $entry := $settings.env }}
{{- $at := printf "%s/env/%s" $.path $variable }}
{{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $entry) }}
{{- if not (include "kafka-pipelines.disabled" $entry) }}
- name: {{ include "kafka-pipeline.ksqldbEnvName" (dict "path" $at "name" $variable) }}
  {{- include "kafka-pipelines.envEntry" (dict "path" $at "entry" $entry) | trim | nindent 2 }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Stops for variables that belong to the chart. Parameters: path, name. */}}
{{- define "kafka-pipeline.ksqldbEnvName" -}}
{{- if not (regexMatch "^[a-zA-Z_][a-zA-Z0-9_]*$" .name) -}}
  {{- fail (printf "%s: the name of an environment variable has letters, digits and underscores only" .path) -}}
{{- end -}}
{{- with get (dict "KSQL_HEAP_OPTS" "heap" "KSQL_OPTS" "jvmOptions" "KSQL_LOG4J_OPTS" "logging" "KSQL_CLASSPATH" "iamJar" "LOG_DIR" "the chart" "POD_NAME" "the chart") .name -}}
  {{- fail (printf "%s is not allowed: it is set by %s" $.path .) -}}
{{- end -}}
{{- .name -}}
{{- end -}}

{{/* Secrets and ConfigMaps that become environment variables whole. Parameters: path, sources (by name, may be missing). */}}
{{- define "kafka-pipeline.ksqldbEnvFrom" -}}
{{- $list := list -}}
{{- range $name, $entry := .sources -}}
  {{- $at := printf "%s/%s" $.path $name -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $entry) -}}
  {{- if not (include "kafka-pipelines.disabled" $entry) -}}
    {{- if eq (empty $entry.secret) (empty $entry.configMap) -}}
      {{- fail (printf "%s: write exactly one of secret and configMap, the name of one" $at) -}}
    {{- end -}}
    {{- $source := $entry.secret | empty | ternary (dict "configMapRef" (dict "name" $entry.configMap)) (dict "secretRef" (dict "name" $entry.secret)) -}}
    {{- with $entry.prefix -}}
      {{- $_ := set $source "prefix" . -}}
    {{- end -}}
    {{- $list = append $list $source -}}
  {{- end -}}
{{- end -}}
{{- with $list -}}
envFrom:
  {{- toYaml . | nindent 2 }}
{{- end -}}
{{- end -}}

{{/* Options of the Java virtual machine as a JSON list. Parameters: path, options. */}}
{{- define "kafka-pipeline.ksqldbJvmOptions" -}}
{{- $list := list -}}
{{- range $section := list "javaSystemProperties" "xx" -}}
  {{- $texts := dict -}}
  {{- $at := printf "%s/%s" $.path $section -}}
  {{- include "kafka-pipelines.texts" (dict "config" (index $.options $section) "path" $at "into" $texts) -}}
  {{- range $key, $text := $texts -}}
    {{- if regexMatch "[\\s*?\\[\\]$`\"']" (print $key $text) -}}
      {{- fail (printf "%s/%s: a blank or one of *?[]$`\"' would be lost on the way to Java" $at $key) -}}
    {{- end -}}
    {{- $option := printf "-D%s=%s" $key $text -}}
    {{- if eq $section "xx" -}}
      {{- $option = get (dict "true" (printf "-XX:+%s" $key) "false" (printf "-XX:-%s" $key)) $text | default (printf "-XX:%s=%s" $key $text) -}}
    {{- end -}}
    {{- $list = append $list $option -}}
  {{- end -}}
{{- end -}}
{{- toJson $list -}}
{{- end -}}
