{{/* Keys that the values of this chart may have, by their place, for "kafka-pipelines.guardKeys". Written by `yarn generate` from the model of the values. Parameters: values (what they do not use is left out), into. */}}
{{- define "kafka-pipeline.keys" -}}
{{- $_ := set .into "" (list "argocd" "artifacts" "connect" "connectClusters" "connectors" "defaults" "global" "kafka" "kafkaClusters" "ksqldb" "pipeline" "presets" "rbac" "strimzi" "topics") -}}
{{- if .values.pipeline -}}
  {{- $_ := set .into "/pipeline" (list "description" "lifecycle" "name" "owner" "system" "tags") -}}
{{- end -}}
{{- if .values.connect -}}
  {{- $_ := set .into "/connect" (list "cluster") -}}
{{- end -}}
{{- if .values.kafka -}}
  {{- $_ := set .into "/kafka" (list "cluster") -}}
{{- end -}}
{{- if .values.connectors -}}
  {{- $_ := set .into "/connectors/*" (list "alterOffsets" "autoRestart" "class" "cluster" "config" "deadLetterQueue" "enabled" "listOffsets" "predicates" "preset" "replaces" "state" "tasksMax" "transforms" "version") -}}
  {{- $_ := set .into "/connectors/*/autoRestart" (list "enabled" "maxRestarts") -}}
  {{- $_ := set .into "/connectors/*/deadLetterQueue" (list "contextHeaders" "enabled" "replicas" "topic") -}}
  {{- $_ := set .into "/connectors/*/listOffsets" (list "toConfigMap") -}}
  {{- $_ := set .into "/connectors/*/listOffsets/toConfigMap" (list "name") -}}
  {{- $_ := set .into "/connectors/*/alterOffsets" (list "fromConfigMap") -}}
  {{- $_ := set .into "/connectors/*/alterOffsets/fromConfigMap" (list "name") -}}
  {{- $_ := set .into "/connectors/*/transforms/*" (list "config" "enabled" "negate" "order" "predicate" "type") -}}
  {{- $_ := set .into "/connectors/*/predicates/*" (list "config" "enabled" "type") -}}
{{- end -}}
{{- if .values.topics -}}
  {{- $_ := set .into "/topics/*" (list "cluster" "config" "enabled" "managed" "partitions" "replicas" "resourceName") -}}
{{- end -}}
{{- if .values.ksqldb -}}
  {{- $_ := set .into "/ksqldb/*" (list "authentication" "cluster" "container" "enabled" "env" "exactlyOnce" "extraEnvFrom" "heap" "iamJar" "image" "imagePullSecrets" "jvmOptions" "livenessProbe" "logging" "metrics" "migrations" "migrationsJob" "mode" "namespace" "networkPolicy" "pod" "podDisruptionBudget" "properties" "readinessProbe" "replaces" "replicas" "resources" "schemaRegistry" "service" "serviceAccount" "serviceId" "startupProbe" "statements" "storage" "user") -}}
  {{- $_ := set .into "/ksqldb/*/migrationsJob" (list "activeDeadlineSeconds" "backoffLimit" "resources" "ttlSecondsAfterFinished") -}}
  {{- $_ := set .into "/ksqldb/*/storage" (list "size" "storageClass") -}}
  {{- $_ := set .into "/ksqldb/*/serviceAccount" (list "annotations" "name") -}}
  {{- $_ := set .into "/ksqldb/*/schemaRegistry" (list "basicAuth" "trustedCertificates" "url") -}}
  {{- $_ := set .into "/ksqldb/*/schemaRegistry/basicAuth" (list "passwordSecret" "username") -}}
  {{- $_ := set .into "/ksqldb/*/schemaRegistry/basicAuth/passwordSecret" (list "password" "secretName") -}}
  {{- $_ := set .into "/ksqldb/*/schemaRegistry/trustedCertificates/*" (list "certificate" "enabled" "pattern" "secretName") -}}
  {{- $_ := set .into "/ksqldb/*/authentication" (list "certificateAndKey" "config" "passwordSecret" "sasl" "type" "username") -}}
  {{- $_ := set .into "/ksqldb/*/authentication/passwordSecret" (list "password" "secretName") -}}
  {{- $_ := set .into "/ksqldb/*/authentication/certificateAndKey" (list "certificate" "key" "secretName") -}}
  {{- $_ := set .into "/ksqldb/*/user" (list "enabled" "name" "quotas" "topics") -}}
  {{- $_ := set .into "/ksqldb/*/user/quotas" (list "consumerByteRate" "controllerMutationRate" "producerByteRate" "requestPercentage") -}}
  {{- $_ := set .into "/ksqldb/*/iamJar" (list "image" "path") -}}
  {{- $_ := set .into "/ksqldb/*/jvmOptions" (list "javaSystemProperties" "xx") -}}
  {{- $_ := set .into "/ksqldb/*/logging" (list "level" "loggers") -}}
  {{- $_ := set .into "/ksqldb/*/metrics" (list "enabled" "javaAgent" "port" "rules") -}}
  {{- $_ := set .into "/ksqldb/*/metrics/javaAgent" (list "image" "path") -}}
  {{- $_ := set .into "/ksqldb/*/metrics/rules/*" (list "enabled" "help" "labels" "name" "pattern" "type" "value" "valueFactor") -}}
  {{- $_ := set .into "/ksqldb/*/env/*" (list "configMap" "enabled" "secret" "value") -}}
  {{- $_ := set .into "/ksqldb/*/env/*/secret" (list "key" "name" "optional") -}}
  {{- $_ := set .into "/ksqldb/*/env/*/configMap" (list "key" "name" "optional") -}}
  {{- $_ := set .into "/ksqldb/*/extraEnvFrom/*" (list "configMap" "enabled" "prefix" "secret") -}}
  {{- $_ := set .into "/ksqldb/*/pod" (list "affinity" "annotations" "labels" "nodeSelector" "priorityClassName" "securityContext" "terminationGracePeriodSeconds" "tolerations" "topologySpreadConstraints") -}}
  {{- $_ := set .into "/ksqldb/*/container" (list "securityContext") -}}
  {{- $_ := set .into "/ksqldb/*/startupProbe" (list "failureThreshold" "initialDelaySeconds" "periodSeconds" "timeoutSeconds") -}}
  {{- $_ := set .into "/ksqldb/*/livenessProbe" (list "failureThreshold" "initialDelaySeconds" "periodSeconds" "timeoutSeconds") -}}
  {{- $_ := set .into "/ksqldb/*/readinessProbe" (list "failureThreshold" "initialDelaySeconds" "periodSeconds" "timeoutSeconds") -}}
  {{- $_ := set .into "/ksqldb/*/podDisruptionBudget" (list "enabled" "maxUnavailable") -}}
  {{- $_ := set .into "/ksqldb/*/networkPolicy" (list "clients" "enabled" "metricsClients") -}}
  {{- $_ := set .into "/ksqldb/*/networkPolicy/clients/*" (list "enabled" "namespaceSelector" "podSelector") -}}
  {{- $_ := set .into "/ksqldb/*/networkPolicy/metricsClients/*" (list "enabled" "namespaceSelector" "podSelector") -}}
  {{- $_ := set .into "/ksqldb/*/service" (list "annotations") -}}
{{- end -}}
{{- end -}}
