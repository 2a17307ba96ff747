{{/*
spec.logging. Workers of Kafka 4 log with Log4j 2, those of Kafka 3 with Log4j 1,
and the two name their settings differently.

Parameters: values, entry, into.
*/}}
{{- define "kafka-connect.logging" -}}
{{- $levels := dict -}}
{{- include "kafka-pipelines.texts" (dict "config" .entry.loggers "path" "/logging/loggers" "into" $levels) -}}
{{- if .entry.configMap -}}
  {{- if or .entry.level $levels -}}
    {{- fail "/logging/configMap is given beside level or loggers: write them into the ConfigMap, or leave it out" -}}
  {{- end -}}
  {{- $_ := set .into "logging" (include "kafka-connect.configMapRef" (dict "path" "/logging/configMap" "reference" .entry.configMap "type" "external") | fromYaml) -}}
{{- else if or .entry.level $levels -}}
  {{- $log4j1 := include "kafka-connect.log4j1" .values -}}
  {{- $loggers := dict -}}
  {{- with .entry.level -}}
    {{- include "kafka-connect.logLevel" (dict "path" "/logging/level" "level" .) -}}
    {{- $_ := set $loggers (ternary "connect.root.logger.level" "rootLogger.level" (eq $log4j1 "true")) . -}}
  {{- end -}}
  {{- range $logger, $level := $levels -}}
    {{- $path := printf "/logging/loggers/%s" $logger -}}
    {{- if not (regexMatch "^[a-zA-Z_$][a-zA-Z0-9_$]*([.][a-zA-Z_$][a-zA-Z0-9_$]*)*$" $logger) -}}
      {{- fail (printf "%s: a logger is a Java package or class, such as org.apache.kafka.connect.runtime" $path) -}}
    {{- end -}}
    {{- include "kafka-connect.logLevel" (dict "path" $path "level" $level) -}}
    {{- if $log4j1 -}}
      {{- $_ := set $loggers (printf "log4j.logger.%s" $logger) $level -}}
    {{- else -}}
      {{- /* A dash is in no Java name, so no two loggers share an alias. The operator has one for org.reflections. */ -}}
      {{- $alias := eq $logger "org.reflections" | ternary "reflections" ($logger | replace "." "-") -}}
      {{- $_ := set $loggers (printf "logger.%s.name" $alias) $logger -}}
      {{- $_ := set $loggers (printf "logger.%s.level" $alias) $level -}}
    {{- end -}}
  {{- end -}}
  {{- $_ := set .into "logging" (dict "type" "inline" "loggers" $loggers) -}}
{{- end -}}
{{- end -}}

{{/* "true" when the workers log with Log4j 1. Parameter: values. */}}
{{- define "kafka-connect.log4j1" -}}
{{- $operator := .strimzi.operatorVersion -}}
{{- if .version -}}
  {{- if hasPrefix "3." (toString .version) -}}true{{- end -}}
{{- else if $operator -}}
  {{- if semverCompare "<0.46.0-0" $operator -}}true{{- end -}}
{{- else if ne .strimzi.apiVersion "v1" -}}
  {{- fail "/strimzi/operatorVersion is missing: without it, or version, the logging settings that the workers know are not known" -}}
{{- end -}}
{{- end -}}

{{/* Stops for a level that Log4j would take for another one. Parameters: path, level. */}}
{{- define "kafka-connect.logLevel" -}}
{{- if not (has .level (list "OFF" "FATAL" "ERROR" "WARN" "INFO" "DEBUG" "TRACE" "ALL")) -}}
  {{- fail (printf "%s is %s: write FATAL, ERROR, WARN, INFO, DEBUG, TRACE, ALL or, in quotes, OFF" .path (toRawJson .level)) -}}
{{- end -}}
{{- end -}}

{{/* A section that is read from a key of a ConfigMap. Parameters: path, reference, type. */}}
{{- define "kafka-connect.configMapRef" -}}
{{- $path := .path -}}
{{- $reference := .reference -}}
{{- range $field := list "name" "key" -}}
  {{- $_ := required (printf "%s/%s is missing: write name and key" $path $field) (get $reference $field) -}}
{{- end -}}
type: {{ .type }}
valueFrom:
  configMapKeyRef:
    name: {{ $reference.name | quote }}
    key: {{ $reference.key | quote }}
{{- end -}}
