{{/*
The ConfigMap of an app. That of several headless servers is named by what it
holds and never changes: a server that is restarted on its own then reads what
it read before, and not what the others do not know yet.

Parameters: root, values, name, app (effective), data, configName.
*/}}
{{- define "kafka-pipeline.ksqldbConfigMap" }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" .configName "namespace" .app.settings.namespace "wave" "-2") | nindent 2 }}
{{- if .app.scaled }}
immutable: true
{{- end }}
data:
  {{- /* Blank lines of the SQL stay blank. */}}
  {{- regexReplaceAll "(?m)^    $" (.data | nindent 2) "" }}
{{- end -}}

{{/* Name of the ConfigMap. Parameters: name, app (effective), data. */}}
{{- define "kafka-pipeline.ksqldbConfigName" -}}
{{- if .app.scaled -}}
  {{- printf "%s-%s" .name (sha256sum .data | trunc 10) -}}
{{- else -}}
  {{- .name -}}
{{- end -}}
{{- end -}}

{{/* Data of the ConfigMap. Parameters: name, app (effective). */}}
{{- define "kafka-pipeline.ksqldbData" -}}
{{- $settings := .app.settings -}}
{{- $path := printf "/ksqldb/%s" .name -}}
{{- if include "kafka-pipeline.ksqldbMetricsPort" $settings -}}
jmx-exporter.yaml: |-
  {{- include "kafka-pipeline.ksqldbMetricsRules" (dict "path" $path "metrics" $settings.metrics) | nindent 2 }}
{{ end -}}
ksqldb-server.properties: |-
  {{- include "kafka-pipeline.propertiesFile" (dict "properties" .app.properties "path" $path) | trim | nindent 2 }}
{{- with $settings.logging }}
{{- include "kafka-pipeline.ksqldbLogging" (dict "path" $path "logging" .) | nindent 0 }}
{{- end }}
{{- if not .app.interactive }}
statements.sql: |-
  {{- trim $settings.statements | nindent 2 }}
{{- end }}
{{- end -}}

{{/*
Configuration of the JMX exporter: its rules in the order of their names, and all
there is where there are none.

Parameters: path, metrics.
*/}}
{{- define "kafka-pipeline.ksqldbMetricsRules" -}}
{{- $rules := list -}}
{{- range $name, $rule := .metrics.rules -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" (printf "%s/metrics/rules/%s" $.path $name) "entry" $rule) -}}
  {{- if not (include "kafka-pipelines.disabled" $rule) -}}
    {{- $rules = append $rules (omit $rule "enabled") -}}
  {{- end -}}
{{- end -}}
{{- toYaml (dict "lowercaseOutputName" true "rules" ($rules | default (list (dict "pattern" ".*")))) -}}
{{- end -}}

{{/*
Settings of the log for both image lines: Log4j 1 (ksqldb-server and
cp-ksqldb-server before 8) reads one file, Log4j 2 the other, and neither looks
at what is not its own.

Parameters: path, logging.
*/}}
{{- define "kafka-pipeline.ksqldbLogging" -}}
{{- $levels := list "OFF" "FATAL" "ERROR" "WARN" "INFO" "DEBUG" "TRACE" "ALL" -}}
{{- $root := .logging.level | default "INFO" -}}
{{- if not (has $root $levels) -}}
  {{- fail (printf "%s/logging/level is %s: write one of %s" .path (toRawJson $root) (join ", " $levels)) -}}
{{- end -}}
{{- $one := list (printf "log4j.rootLogger=%s, stdout" $root) "log4j.appender.stdout=org.apache.log4j.ConsoleAppender" "log4j.appender.stdout.layout=org.apache.log4j.PatternLayout" "log4j.appender.stdout.layout.ConversionPattern=[%d] %p %m (%c)%n" -}}
{{- $two := list "status=WARN" "appender.stdout.type=Console" "appender.stdout.name=stdout" "appender.stdout.layout.type=PatternLayout" "appender.stdout.layout.pattern=[%d] %p %m (%c)%n" (printf "rootLogger.level=%s" $root) "rootLogger.appenderRef.stdout.ref=stdout" -}}
{{- range $logger, $level := .logging.loggers -}}
  {{- if not (kindIs "invalid" $level) -}}
    {{- $at := printf "%s/logging/loggers/%s" $.path $logger -}}
    {{- if not (has $level $levels) -}}
      {{- fail (printf "%s is %s: write one of %s" $at (toRawJson $level) (join ", " $levels)) -}}
    {{- end -}}
    {{- if not (regexMatch "^[a-zA-Z_$][a-zA-Z0-9_$]*([.][a-zA-Z_$][a-zA-Z0-9_$]*)*$" $logger) -}}
      {{- fail (printf "%s: a logger is a Java package or class, such as org.apache.kafka.streams" $at) -}}
    {{- end -}}
    {{- $one = append $one (printf "log4j.logger.%s=%s" $logger $level) -}}
    {{- /* A dash is in no Java name, so no two loggers share an alias. */ -}}
    {{- $alias := replace "." "-" $logger -}}
    {{- $two = append $two (printf "logger.%s.name=%s" $alias $logger) -}}
    {{- $two = append $two (printf "logger.%s.level=%s" $alias $level) -}}
  {{- end -}}
{{- end -}}
log4j.properties: |-
  {{- join "\n" $one | nindent 2 }}
log4j2.properties: |-
  {{- join "\n" $two | nindent 2 }}
{{- end -}}
