{{/* Keys that the values of this chart may have, by their place, for "kafka-pipelines.guardKeys". Written by `yarn generate` from the model of the values. Parameters: values (what they do not use is left out), into. */}}
{{- define "kafka-connect.keys" -}}
{{- $_ := set .into "" (list "apiService" "argocd" "artifacts" "build" "clientRackInitImage" "cluster" "config" "connectClusters" "container" "defaults" "env" "global" "headlessService" "iamJar" "identity" "image" "initContainer" "jmxOptions" "jvmOptions" "kafkaClusters" "livenessProbe" "logging" "metrics" "networkPolicy" "plugins" "pod" "podDisruptionBudget" "presets" "rack" "rbac" "readinessProbe" "replaces" "replicas" "resources" "serviceAccount" "strimzi" "tracing" "useConnectorResources" "version" "volumes") -}}
{{- if .values.cluster -}}
  {{- $_ := set .into "/cluster" (list "description" "name" "owner") -}}
{{- end -}}
{{- if .values.build -}}
  {{- $_ := set .into "/build" (list "container" "output" "pod" "resources" "serviceAccount") -}}
  {{- $_ := set .into "/build/output" (list "additionalBuildOptions" "additionalPushOptions" "image" "pushSecret" "type") -}}
  {{- $_ := set .into "/build/pod" (list "affinity" "annotations" "dnsConfig" "dnsPolicy" "enableServiceLinks" "hostAliases" "hostUsers" "imagePullSecrets" "labels" "priorityClassName" "schedulerName" "securityContext" "terminationGracePeriodSeconds" "tmpDirSizeLimit" "tolerations" "topologySpreadConstraints") -}}
  {{- $_ := set .into "/build/pod/dnsConfig" (list "nameservers" "options" "searches") -}}
  {{- $_ := set .into "/build/container" (list "env" "securityContext") -}}
  {{- $_ := set .into "/build/container/env/*" (list "configMap" "enabled" "secret" "value") -}}
  {{- $_ := set .into "/build/container/env/*/secret" (list "key" "name" "optional") -}}
  {{- $_ := set .into "/build/container/env/*/configMap" (list "key" "name" "optional") -}}
  {{- $_ := set .into "/build/serviceAccount" (list "annotations" "labels") -}}
{{- end -}}
{{- if .values.plugins -}}
  {{- $_ := set .into "/plugins/*" (list "artifact" "enabled" "libraries") -}}
  {{- $_ := set .into "/plugins/*/libraries/*" (list "artifact" "enabled") -}}
{{- end -}}
{{- if .values.iamJar -}}
  {{- $_ := set .into "/iamJar" (list "artifact" "image" "path") -}}
{{- end -}}
{{- if .values.identity -}}
  {{- $_ := set .into "/identity" (list "configStorageTopic" "groupId" "offsetStorageTopic" "statusStorageTopic") -}}
{{- end -}}
{{- if .values.jvmOptions -}}
  {{- $_ := set .into "/jvmOptions" (list "enabled" "gcLoggingEnabled" "javaSystemProperties" "xms" "xmx" "xx") -}}
{{- end -}}
{{- if .values.jmxOptions -}}
  {{- $_ := set .into "/jmxOptions" (list "authentication" "enabled") -}}
  {{- $_ := set .into "/jmxOptions/authentication" (list "type") -}}
{{- end -}}
{{- if .values.livenessProbe -}}
  {{- $_ := set .into "/livenessProbe" (list "failureThreshold" "initialDelaySeconds" "periodSeconds" "timeoutSeconds") -}}
{{- end -}}
{{- if .values.readinessProbe -}}
  {{- $_ := set .into "/readinessProbe" (list "failureThreshold" "initialDelaySeconds" "periodSeconds" "successThreshold" "timeoutSeconds") -}}
{{- end -}}
{{- if .values.metrics -}}
  {{- $_ := set .into "/metrics" (list "allowList" "configMap" "enabled" "rules" "type") -}}
  {{- $_ := set .into "/metrics/rules/*" (list "enabled" "help" "labels" "name" "pattern" "type" "value" "valueFactor") -}}
  {{- $_ := set .into "/metrics/configMap" (list "key" "name") -}}
{{- end -}}
{{- if .values.logging -}}
  {{- $_ := set .into "/logging" (list "configMap" "enabled" "level" "loggers") -}}
  {{- $_ := set .into "/logging/configMap" (list "key" "name") -}}
{{- end -}}
{{- if .values.tracing -}}
  {{- $_ := set .into "/tracing" (list "enabled" "endpoint" "protocol" "serviceName" "type") -}}
{{- end -}}
{{- if .values.rack -}}
  {{- $_ := set .into "/rack" (list "enabled" "envVarName" "topologyKey" "type") -}}
{{- end -}}
{{- if .values.env -}}
  {{- $_ := set .into "/env/*" (list "configMap" "enabled" "secret" "value") -}}
  {{- $_ := set .into "/env/*/secret" (list "key" "name" "optional") -}}
  {{- $_ := set .into "/env/*/configMap" (list "key" "name" "optional") -}}
{{- end -}}
{{- if .values.volumes -}}
  {{- $_ := set .into "/volumes/*" (list "configMap" "csi" "emptyDir" "enabled" "image" "mountPath" "persistentVolumeClaim" "readOnly" "secret" "subPath") -}}
  {{- $_ := set .into "/volumes/*/secret" (list "defaultMode" "items" "optional" "secretName") -}}
  {{- $_ := set .into "/volumes/*/configMap" (list "defaultMode" "items" "name" "optional") -}}
  {{- $_ := set .into "/volumes/*/emptyDir" (list "medium" "sizeLimit") -}}
  {{- $_ := set .into "/volumes/*/persistentVolumeClaim" (list "claimName" "readOnly") -}}
  {{- $_ := set .into "/volumes/*/csi" (list "driver" "fsType" "nodePublishSecretRef" "readOnly" "volumeAttributes") -}}
  {{- $_ := set .into "/volumes/*/csi/nodePublishSecretRef" (list "name") -}}
  {{- $_ := set .into "/volumes/*/image" (list "pullPolicy" "reference") -}}
{{- end -}}
{{- if .values.pod -}}
  {{- $_ := set .into "/pod" (list "affinity" "annotations" "dnsConfig" "dnsPolicy" "enableServiceLinks" "hostAliases" "hostUsers" "imagePullSecrets" "labels" "priorityClassName" "schedulerName" "securityContext" "terminationGracePeriodSeconds" "tmpDirSizeLimit" "tolerations" "topologySpreadConstraints") -}}
  {{- $_ := set .into "/pod/dnsConfig" (list "nameservers" "options" "searches") -}}
{{- end -}}
{{- if .values.container -}}
  {{- $_ := set .into "/container" (list "securityContext") -}}
{{- end -}}
{{- if .values.initContainer -}}
  {{- $_ := set .into "/initContainer" (list "securityContext") -}}
{{- end -}}
{{- if .values.apiService -}}
  {{- $_ := set .into "/apiService" (list "annotations" "ipFamilies" "ipFamilyPolicy" "labels") -}}
{{- end -}}
{{- if .values.headlessService -}}
  {{- $_ := set .into "/headlessService" (list "annotations" "ipFamilies" "ipFamilyPolicy" "labels") -}}
{{- end -}}
{{- if .values.podDisruptionBudget -}}
  {{- $_ := set .into "/podDisruptionBudget" (list "annotations" "labels" "maxUnavailable") -}}
{{- end -}}
{{- if .values.serviceAccount -}}
  {{- $_ := set .into "/serviceAccount" (list "annotations" "labels") -}}
{{- end -}}
{{- if .values.networkPolicy -}}
  {{- $_ := set .into "/networkPolicy" (list "clients") -}}
  {{- $_ := set .into "/networkPolicy/clients/*" (list "enabled" "namespaceSelector" "podSelector") -}}
{{- end -}}
{{- end -}}
