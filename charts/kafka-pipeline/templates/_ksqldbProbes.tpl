{{/* Port of the metrics; empty when there are none. Parameter: settings. */}}
{{- define "kafka-pipeline.ksqldbMetricsPort" -}}
{{- if and (kindIs "map" .metrics) (not (include "kafka-pipelines.disabled" (.metrics | default dict))) -}}
  {{- int64 (.metrics.port | default 9404) -}}
{{- end -}}
{{- end -}}

{{/* Ports of a server; a headless one without metrics has none. Parameter: app (effective). */}}
{{- define "kafka-pipeline.ksqldbPorts" -}}
{{- $metrics := include "kafka-pipeline.ksqldbMetricsPort" .settings -}}
{{- if or .interactive $metrics -}}
ports:
  {{- if .interactive }}
  - name: rest
    containerPort: 8088
  {{- end }}
  {{- with $metrics }}
  - name: metrics
    containerPort: {{ . }}
  {{- end }}
{{- end -}}
{{- end -}}

{{/*
Probes of a server. An interactive one answers /chc/live as soon as it listens,
and /healthcheck (never behind authentication) once its commands are replayed. A
headless one answers nothing; with metrics at least the port of their agent says
that the JVM is there, and a port of JMX would be open to the pod itself only.

Parameter: app (effective).
*/}}
{{- define "kafka-pipeline.ksqldbProbes" -}}
{{- $settings := .settings -}}
{{- if .interactive -}}
{{- include "kafka-pipeline.ksqldbProbe" (dict "name" "startupProbe" "settings" $settings "check" (dict "httpGet" (dict "path" "/chc/live" "port" "rest")) "defaults" (dict "periodSeconds" 5 "timeoutSeconds" 5 "failureThreshold" 60)) }}
{{ include "kafka-pipeline.ksqldbProbe" (dict "name" "livenessProbe" "settings" $settings "check" (dict "httpGet" (dict "path" "/chc/live" "port" "rest")) "defaults" (dict "periodSeconds" 10 "timeoutSeconds" 5 "failureThreshold" 6)) }}
{{ include "kafka-pipeline.ksqldbProbe" (dict "name" "readinessProbe" "settings" $settings "check" (dict "httpGet" (dict "path" "/healthcheck" "port" "rest")) "defaults" (dict "periodSeconds" 10 "timeoutSeconds" 5 "failureThreshold" 3)) }}
{{- else if include "kafka-pipeline.ksqldbMetricsPort" $settings -}}
{{- include "kafka-pipeline.ksqldbProbe" (dict "name" "livenessProbe" "settings" $settings "check" (dict "tcpSocket" (dict "port" "metrics")) "defaults" (dict "initialDelaySeconds" 30 "periodSeconds" 10 "timeoutSeconds" 5 "failureThreshold" 6)) }}
{{ include "kafka-pipeline.ksqldbProbe" (dict "name" "readinessProbe" "settings" $settings "check" (dict "tcpSocket" (dict "port" "metrics")) "defaults" (dict "periodSeconds" 10 "timeoutSeconds" 5 "failureThreshold" 3)) }}
{{- end -}}
{{- end -}}

{{/* One probe. Parameters: name, settings, check, defaults. */}}
{{- define "kafka-pipeline.ksqldbProbe" -}}
{{ .name }}:
  {{- toYaml .check | nindent 2 }}
  {{- $given := get .settings .name | default dict }}
  {{- range $field := list "initialDelaySeconds" "periodSeconds" "timeoutSeconds" "failureThreshold" }}
  {{- $value := ternary (get $given $field) (get $.defaults $field) (hasKey $given $field) }}
  {{- if not (or (kindIs "invalid" $value) (kindIs "string" $value)) }}
  {{ $field }}: {{ int64 $value }}
  {{- end }}
  {{- end }}
{{- end -}}
