{{/*
Writes the dead letter queue of a sink into its config. Without a tolerance the
task would stop at the first record it puts there.

Parameters: path (of the connector), queue, config (texts; is filled).
*/}}
{{- define "kafka-pipeline.deadLetterQueue" -}}
{{- $at := printf "%s/deadLetterQueue" .path -}}
{{- $queue := .queue -}}
{{- $config := .config -}}
{{- if not (include "kafka-pipelines.disabled" $queue) -}}
  {{- $topic := $queue.topic | default "" -}}
  {{- if not $topic -}}
    {{- fail (printf "%s/topic is missing: name the topic for records that fail, or write `enabled: false`" $at) -}}
  {{- end -}}
  {{- include "kafka-pipeline.guardTopicName" (dict "path" (printf "%s/topic is %s" $at $topic) "name" $topic) -}}
  {{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/replicas" $at) "value" $queue.replicas "least" 1 "most" 32767) -}}
  {{- range $key, $_ := $config -}}
    {{- if hasPrefix "errors.deadletterqueue." $key -}}
      {{- fail (printf "%s/config/%s is not allowed beside deadLetterQueue: write topic, replicas and contextHeaders there" $.path $key) -}}
    {{- end -}}
  {{- end -}}
  {{- $tolerance := get $config "errors.tolerance" | default "all" -}}
  {{- if ne $tolerance "all" -}}
    {{- fail (printf "%s/config/errors.tolerance is %s, so the first record that fails would stop the task: leave it to deadLetterQueue, which sets all" $.path $tolerance) -}}
  {{- end -}}
  {{- $_ := set $config "errors.tolerance" "all" -}}
  {{- $_ := set $config "errors.deadletterqueue.topic.name" $topic -}}
  {{- with $queue.replicas -}}
    {{- $_ := set $config "errors.deadletterqueue.topic.replication.factor" (int64 . | toString) -}}
  {{- end -}}
  {{- if kindIs "bool" $queue.contextHeaders -}}
    {{- $_ := set $config "errors.deadletterqueue.context.headers.enable" (toString $queue.contextHeaders) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
