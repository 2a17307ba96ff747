{{/*
The KafkaUser a ksqlDB app signs in as. None when the app asks for none, or
when nobody keeps users of its Kafka cluster in Kubernetes: then the ACLs are
made elsewhere, and `kafka-pipelines render --acls` prints them.

Parameters: path, name, app (merged), kafka, kafkaCluster, into (gets `user`:
name, secretName, namespace, label, and `authentication`, how a client signs in
as this user, in the shape of the Kafka cluster's own and meant to go over it).
*/}}
{{- define "kafka-pipeline.kafkaUser" -}}
{{- $user := .app.user -}}
{{- $at := printf "%s/user" .path -}}
{{- if hasKey .app "user" -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $user) -}}
  {{- include "kafka-pipelines.requireSections" (dict "path" $at "entry" $user "sections" (list "topics" "quotas")) -}}
  {{- if and (eq (toString .kafkaCluster.users) "operator") (not (include "kafka-pipelines.disabled" $user)) -}}
    {{- $name := $user.name | default .name -}}
    {{- $type := dig "authentication" "type" "none" .kafkaCluster -}}
    {{- include "kafka-pipeline.guardKafkaUser" (dict "path" .path "user" $user "name" $name "type" $type "app" .app "kafka" .kafka "kafkaCluster" .kafkaCluster) -}}
    {{- /* The keys are those the user operator writes. */ -}}
    {{- $authentication := dict "type" $type "username" $name "passwordSecret" (dict "secretName" $name "password" "password") -}}
    {{- if eq $type "tls" -}}
      {{- $authentication = dict "type" $type "certificateAndKey" (dict "secretName" $name "certificate" "user.crt" "key" "user.key") -}}
    {{- end -}}
    {{- $_ := set .into "user" (dict
      "name" $name
      "secretName" $name
      "namespace" .kafkaCluster.namespaces.users
      "label" (include "kafka-pipeline.kafkaLabel" (dict "kafka" .kafka "kafkaCluster" .kafkaCluster))
      "authentication" $authentication
    ) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* What must hold for a KafkaUser. Parameters: path (of the app), user, name, type (of authentication), app (merged), kafka, kafkaCluster. */}}
{{- define "kafka-pipeline.guardKafkaUser" -}}
{{- $at := printf "%s/user" .path -}}
{{- $namespace := dig "namespaces" "users" "" .kafkaCluster -}}
{{- if not (has .type (list "scram-sha-512" "tls")) -}}
  {{- fail (printf "%s: clients of the Kafka cluster %s sign in by %s, for which the user operator makes no user: leave user out, or set kafkaClusters.%s.authentication.type to scram-sha-512 or tls" $at .kafka .type .kafka) -}}
{{- end -}}
{{- if not $namespace -}}
  {{- fail (printf "/kafkaClusters/%s/namespaces/users is missing: it is the namespace its user operator watches (or say users: none)" .kafka) -}}
{{- end -}}
{{- if ne $namespace (toString .app.namespace) -}}
  {{- fail (printf "%s: the user operator writes the password or certificate into a Secret in namespace %s, and pods can mount only Secrets of their own namespace: set %s/namespace to %s" $at $namespace .path $namespace) -}}
{{- end -}}
{{- if or (gt (len .name) 253) (not (regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$" .name)) -}}
  {{- fail (printf "%s/name is %s: a KafkaUser's name is a Kubernetes name, lower case letters, digits, dashes and dots" $at .name) -}}
{{- end -}}
{{- if and (eq .type "tls") (gt (len .name) 64) -}}
  {{- fail (printf "%s/name has %d characters: it becomes the common name of a certificate, which has at most 64" $at (len .name)) -}}
{{- end -}}
{{- range $topic, $access := .user.topics -}}
  {{- if or (gt (len $topic) 250) (not (regexMatch "^([a-zA-Z0-9._-]+\\*?|\\*)$" $topic)) -}}
    {{- fail (printf "%s/topics/%s: name a topic, or end the name with * for all topics that start alike" $at $topic) -}}
  {{- end -}}
  {{- if not (or (kindIs "invalid" $access) (has $access (list "read" "write" "readWrite"))) -}}
    {{- fail (printf "%s/topics/%s is %s: write read, write or readWrite" $at $topic (toRawJson $access)) -}}
  {{- end -}}
{{- end -}}
{{- range $key, $value := .user.quotas -}}
  {{- if not (or (kindIs "invalid" $value) (kindIs "float64" $value) (kindIs "int64" $value)) -}}
    {{- fail (printf "%s/quotas/%s is %s: write a number" $at $key (toRawJson $value)) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
The KafkaUser of a ksqlDB app.

Parameters: root, values, app (effective, with user).
*/}}
{{- define "kafka-pipeline.kafkaUserManifest" -}}
{{- $user := .app.user -}}
{{- $quotas := dict -}}
{{- range $key, $value := .app.settings.user.quotas -}}
  {{- if not (kindIs "invalid" $value) -}}
    {{- $_ := set $quotas $key $value -}}
  {{- end -}}
{{- end -}}
{{- $acls := dict "list" list -}}
{{- include "kafka-pipeline.ksqldbAcls" (dict "app" .app "into" $acls) }}
---
apiVersion: {{ include "kafka-pipelines.apiVersion" .values }}
kind: KafkaUser
metadata:
  name: {{ $user.name | quote }}
  namespace: {{ $user.namespace | quote }}
  labels:
    strimzi.io/cluster: {{ $user.label | quote }}
    {{- include "kafka-pipeline.labels" (dict "root" .root "values" .values "component" "user") | nindent 4 }}
  annotations:
    {{- /* A server that outlives its pipeline still has to sign in. */}}
    {{- include "kafka-pipelines.argocd" (dict "wave" "-1" "prune" .values.argocd.prune.ksqldb) | nindent 4 }}
spec:
  authentication:
    type: {{ $user.authentication.type }}
  authorization:
    type: simple
    acls:
      {{- range $acls.list }}
      - resource:
          type: {{ .type }}
          {{- with .name }}
          name: {{ . | quote }}
          {{- end }}
          {{- with .patternType }}
          patternType: {{ . }}
          {{- end }}
        operations:
          {{- range .operations }}
          - {{ . }}
          {{- end }}
      {{- end }}
  {{- with $quotas }}
  quotas:
    {{- range $key, $value := . }}
    {{ $key }}: {{ include "kafka-pipelines.text" (dict "value" $value "path" $key) }}
    {{- end }}
  {{- end }}
{{- end -}}

{{/*
Stops for two apps that would sign in as the same user: each would take the
other's ACLs away.

Parameters: apps (effective, by name).
*/}}
{{- define "kafka-pipeline.guardKafkaUsers" -}}
{{- $taken := dict -}}
{{- range $name, $app := .apps -}}
  {{- with $app.user -}}
    {{- $resource := printf "%s/%s" .namespace .name -}}
    {{- with get $taken $resource -}}
      {{- fail (printf "/ksqldb/%s/user/name: %s and %s would both be the KafkaUser %s: give each its own" $name . $name $app.user.name) -}}
    {{- end -}}
    {{- $_ := set $taken $resource $name -}}
  {{- end -}}
{{- end -}}
{{- end -}}
