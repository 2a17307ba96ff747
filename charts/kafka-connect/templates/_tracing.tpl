{{/*
spec.tracing and what the tracer reads from the environment.

Parameters: name (of the cluster), entry, env, into.
*/}}
{{- define "kafka-connect.tracing" -}}
{{- $type := .entry.type | default "opentelemetry" -}}
{{- if ne $type "opentelemetry" -}}
  {{- fail (printf "/tracing/type is %s: write opentelemetry, which is all that operators know" (toRawJson $type)) -}}
{{- end -}}
{{- $_ := required "/tracing/endpoint is missing: write the OTLP address of the collector, such as http://otel-collector.observability:4317" .entry.endpoint -}}
{{- $_ := set .into "tracing" (dict "type" $type) -}}
{{- $_ := set .env "OTEL_EXPORTER_OTLP_ENDPOINT" (dict "value" .entry.endpoint) -}}
{{- $_ := set .env "OTEL_SERVICE_NAME" (dict "value" (.entry.serviceName | default (printf "%s-connect" .name))) -}}
{{- with .entry.protocol -}}
  {{- $_ := set $.env "OTEL_EXPORTER_OTLP_PROTOCOL" (dict "value" .) -}}
{{- end -}}
{{- end -}}
