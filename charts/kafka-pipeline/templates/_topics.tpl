{{/*
A topic after all layers.

Parameters: values, name, entry, into (stays empty for a topic that is switched
off).
*/}}
{{- define "kafka-pipeline.topic" -}}
{{- $path := printf "/topics/%s" .name -}}
{{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" .entry) -}}
{{- $merged := dict -}}
{{- include "kafka-pipelines.merge" (dict "into" $merged "layers" (list (dig "defaults" "topic" dict .values) .entry)) -}}
{{- if not (include "kafka-pipelines.disabled" $merged) -}}
  {{- include "kafka-pipeline.guardTopicName" (dict "path" $path "name" .name) -}}
  {{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/partitions" $path) "value" $merged.partitions "least" 1) -}}
  {{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/replicas" $path) "value" $merged.replicas "least" 1 "most" 32767) -}}
  {{- include "kafka-pipelines.requireSections" (dict "path" $path "entry" $merged "sections" (list "config")) -}}
  {{- $kafka := $merged.cluster | default (include "kafka-pipeline.defaultKafkaCluster" .values) -}}
  {{- $found := dict -}}
  {{- include "kafka-pipelines.kafkaCluster" (dict "values" .values "name" $kafka "path" $path "into" $found) -}}
  {{- $config := dict -}}
  {{- include "kafka-pipelines.texts" (dict "config" $merged.config "path" (printf "%s/config" $path) "into" $config) -}}
  {{- $_ := set .into "settings" $merged -}}
  {{- $_ := set .into "kafka" $kafka -}}
  {{- $_ := set .into "kafkaCluster" $found.kafkaCluster -}}
  {{- $_ := set .into "config" $config -}}
  {{- with $merged.resourceName -}}
    {{- if or (gt (len .) 253) (not (regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" .)) -}}
      {{- fail (printf "%s/resourceName is %s: a KafkaTopic's name has lower case letters, digits, dashes and dots; its topic keeps the name it has" $path .) -}}
    {{- end -}}
  {{- end -}}
  {{- $managed := $merged.managed | default (dig "topics" "managed" "operator" $found.kafkaCluster) -}}
  {{- if not (has $managed (list "operator" "external")) -}}
    {{- fail (printf "%s/managed is %s: write operator or external" $path (toRawJson $managed)) -}}
  {{- end -}}
  {{- $_ := set .into "resourceName" ($merged.resourceName | default (include "kafka-pipeline.topicResourceName" .name)) -}}
  {{- $_ := set .into "managed" $managed -}}
{{- end -}}
{{- end -}}

{{/* Stops for a name that Kafka refuses. Parameters: path (who has it), name. */}}
{{- define "kafka-pipeline.guardTopicName" -}}
{{- if or (gt (len .name) 249) (eq .name ".") (eq .name "..") (not (regexMatch "^[a-zA-Z0-9._-]+$" .name)) -}}
  {{- fail (printf "%s: a topic's name has at most 249 letters, digits, dots, underscores and dashes, and is neither . nor .." .path) -}}
{{- end -}}
{{- end -}}

{{/* Key of the pipeline's Kafka cluster: its own, else its Connect cluster's; empty when unknown. Parameter: values. */}}
{{- define "kafka-pipeline.defaultKafkaCluster" -}}
{{- $connect := get (.connectClusters | default dict) (dig "connect" "cluster" "" . | default "") -}}
{{- dig "kafka" "cluster" "" . | default (dig "kafkaCluster" "" ($connect | default dict)) -}}
{{- end -}}

{{/*
strimzi.io/cluster of what the topic and user operators of a Kafka cluster look
after: the name of its Kafka resource.

Parameters: kafka, kafkaCluster.
*/}}
{{- define "kafka-pipeline.kafkaLabel" -}}
{{- $label := .kafkaCluster.label | default .kafka -}}
{{- if not (regexMatch "^[a-zA-Z0-9]([-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?$" $label) -}}
  {{- fail (printf "/kafkaClusters/%s/label is %s: a label has at most 63 letters, digits, dashes, underscores and dots" .kafka $label) -}}
{{- end -}}
{{- $label -}}
{{- end -}}

{{/*
metadata.name of a KafkaTopic: the topic's name if Kubernetes takes it, else a
readable form with 8 digits of its SHA-256, so that a_b and a-b stay two topics.
kafka-pipelines-common has the same rule as topicResourceName.
*/}}
{{- define "kafka-pipeline.topicResourceName" -}}
{{- if regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" . -}}
  {{- . -}}
{{- else -}}
  {{- /* Beside a dot, and at both ends, Kubernetes takes only letters and digits. */ -}}
  {{- $readable := regexReplaceAll "[^a-z0-9.-]" (lower .) "-" -}}
  {{- $readable = regexReplaceAll "^[^a-z0-9]+" $readable "" -}}
  {{- $readable = regexReplaceAll "[^a-z0-9]*\\.[^a-z0-9]*" $readable "." | trunc 244 -}}
  {{- $readable = regexReplaceAll "[^a-z0-9]+$" $readable "" -}}
  {{- list $readable (sha256sum . | trunc 8) | compact | join "-" -}}
{{- end -}}
{{- end -}}

{{/*
Stops for topics of one Kafka cluster that cannot live beside each other.

Parameters: topics (effective, by name).
*/}}
{{- define "kafka-pipeline.guardTopics" -}}
{{- $alike := dict -}}
{{- $resources := dict -}}
{{- range $name, $topic := .topics -}}
  {{- /* Kafka's metrics cannot tell . from _, so the broker refuses the second of the two. */ -}}
  {{- $same := printf "%s/%s" $topic.kafka ($name | replace "." "_") -}}
  {{- with get $alike $same -}}
    {{- fail (printf "/topics/%s: %s and %s differ only in . and _, which Kafka refuses on one cluster: rename one" $name . $name) -}}
  {{- end -}}
  {{- $_ := set $alike $same $name -}}
  {{- if eq $topic.managed "operator" -}}
    {{- $namespace := dig "namespaces" "topics" "" $topic.kafkaCluster -}}
    {{- $resource := printf "%s/%s" $namespace $topic.resourceName -}}
    {{- with get $resources $resource -}}
      {{- fail (printf "/topics/%s/resourceName: %s and %s would both be the KafkaTopic %s: give each its own" $name . $name $topic.resourceName) -}}
    {{- end -}}
    {{- $_ := set $resources $resource $name -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* The KafkaTopics; external ones are somebody else's. Parameters: root, values, topics (effective, by name). */}}
{{- define "kafka-pipeline.topics" -}}
{{- $values := .values -}}
{{- if .topics -}}
{{- /* The same for all of them, and an include costs more than a variable. */ -}}
{{- $apiVersion := include "kafka-pipelines.apiVersion" $values -}}
{{- $labels := include "kafka-pipeline.labels" (dict "root" .root "values" $values "component" "topic") | nindent 4 -}}
{{- $annotations := include "kafka-pipelines.argocd" (dict "wave" "-1" "prune" $values.argocd.prune.topics) | nindent 4 -}}
{{- /* With the KafkaTopic its data goes, so Helm keeps what Argo CD keeps. */ -}}
{{- if contains "Delete=false" (toString $values.argocd.prune.topics) -}}
  {{- $annotations = printf "%s\n    helm.sh/resource-policy: keep" $annotations -}}
{{- end -}}
{{- $kafkaLabels := dict -}}
{{- range $name, $topic := .topics }}
{{- if eq $topic.managed "operator" }}
{{- if not (hasKey $kafkaLabels $topic.kafka) }}
{{- $_ := set $kafkaLabels $topic.kafka (include "kafka-pipeline.kafkaLabel" (dict "kafka" $topic.kafka "kafkaCluster" $topic.kafkaCluster)) }}
{{- with dig "namespaces" "topics" "" $topic.kafkaCluster }}
{{- include "kafka-pipelines.guardNamespace" (dict "path" (printf "/kafkaClusters/%s/namespaces/topics" $topic.kafka) "namespace" .) }}
{{- end }}
{{- end }}
---
apiVersion: {{ $apiVersion }}
kind: KafkaTopic
metadata:
  name: {{ $topic.resourceName | quote }}
  namespace: {{ dig "namespaces" "topics" "" $topic.kafkaCluster | required (printf "/kafkaClusters/%s/namespaces/topics is missing: it is the namespace its topic operator watches (or say topics.managed: external)" $topic.kafka) | quote }}
  labels:
    strimzi.io/cluster: {{ get $kafkaLabels $topic.kafka | quote }}
    {{- $labels }}
  annotations:
    {{- $annotations }}
spec:
  topicName: {{ $name | quote }}
  {{- with $topic.settings.partitions }}
  partitions: {{ int64 . }}
  {{- end }}
  {{- with $topic.settings.replicas }}
  replicas: {{ int64 . }}
  {{- end }}
  {{- if $topic.config }}
  config:
    {{- include "kafka-pipelines.textMap" $topic.config | nindent 4 }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
