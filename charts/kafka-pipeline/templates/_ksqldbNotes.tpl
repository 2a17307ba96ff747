{{/* What NOTES says of a ksqlDB app. Parameters: name, settings (merged). */}}
{{- define "kafka-pipeline.ksqldbNotes" -}}
{{- $kubectl := printf "kubectl -n %s" .settings.namespace -}}
{{- $pods := printf "app.kubernetes.io/name=ksqldb,app.kubernetes.io/instance=%s" .name -}}
{{- $replicas := int64 .settings.replicas }}

{{ .name }}, {{ .settings.mode }}, and what its servers write:

  {{ $kubectl }} get statefulset {{ .name }}
  {{ $kubectl }} get pod -l {{ $pods }}
  {{ $kubectl }} logs {{ .name }}-0
{{- if and (eq .settings.mode "headless") (gt $replicas (int64 1)) }}

Its {{ $replicas }} servers go on as they are after an upgrade: while two of them have different statements, what they
compute is undefined. To give them what is new, stop all of them first:

  {{ $kubectl }} scale statefulset {{ .name }} --replicas=0
  {{ $kubectl }} wait --for=delete pod -l {{ $pods }} --timeout=5m
  {{ $kubectl }} scale statefulset {{ .name }} --replicas={{ $replicas }}

Where Argo CD heals itself it scales up again at once: set replicas to 0 and back in two commits there.
{{- end }}
{{- if eq .settings.mode "interactive" }}

Its REST API, and what came of the migrations:

  {{ $kubectl }} port-forward service/{{ .name }} 8088
{{- if .settings.migrations }}
  {{ $kubectl }} logs -l app.kubernetes.io/name=ksqldb-migrations,app.kubernetes.io/instance={{ .name }} --tail=-1
{{- end }}
{{- if not .settings.networkPolicy }}

Whoever reaches the Service may change everything: name its clients under networkPolicy.clients.
{{- end }}
{{- end }}
{{- end -}}
