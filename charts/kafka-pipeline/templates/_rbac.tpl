{{/*
Secrets and ConfigMaps that the connectors name, by Connect cluster, kind and
namespace: <cluster> -> secrets|configmaps -> <namespace> -> <name> -> true.

Parameters: connectors (effective, by name), into.
*/}}
{{- define "kafka-pipeline.references" -}}
{{- $into := .into -}}
{{- range $name, $connector := .connectors -}}
  {{- $objects := get $into $connector.cluster | default dict -}}
  {{- include "kafka-pipelines.referencedObjects" (dict "texts" $connector.config "path" (printf "/connectors/%s/config" $name) "providers" $connector.connectCluster.secretProviders "namespace" $connector.connectCluster.namespace "into" $objects) -}}
  {{- $_ := set $into $connector.cluster $objects -}}
{{- end -}}
{{- end -}}

{{/*
What lets the workers of a Connect cluster read the Secrets and ConfigMaps this
pipeline names: a Role and a RoleBinding where these are. Nothing when it names
none, because an empty resourceNames would open all of them.

Parameters: root, values, connectors (effective, by name).
*/}}
{{- define "kafka-pipeline.rbac" -}}
{{- $root := .root -}}
{{- $values := .values -}}
{{- $references := dict -}}
{{- include "kafka-pipeline.references" (dict "connectors" .connectors "into" $references) -}}
{{- range $cluster, $kinds := $references }}
{{- range $kind, $namespaces := $kinds }}
{{- $name := printf "%s-%s-connect-%s" $values.pipeline.name $cluster $kind }}
{{- range $namespace, $names := $namespaces }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  {{- include "kafka-pipeline.rbacMetadata" (dict "root" $root "values" $values "name" $name "namespace" $namespace) | nindent 2 }}
rules:
  - apiGroups: [""]
    resources: [{{ $kind | quote }}]
    resourceNames:
      {{- range keys $names | sortAlpha }}
      - {{ . | quote }}
      {{- end }}
    verbs: ["get"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  {{- include "kafka-pipeline.rbacMetadata" (dict "root" $root "values" $values "name" $name "namespace" $namespace) | nindent 2 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ $name | quote }}
subjects:
  - kind: ServiceAccount
    name: {{ printf "%s-connect" $cluster | quote }}
    namespace: {{ (get $values.connectClusters $cluster).namespace | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "kafka-pipeline.rbacMetadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | quote }}
labels:
  {{- include "kafka-pipeline.labels" (dict "root" .root "values" .values "component" "rbac") | nindent 2 }}
annotations:
  {{- include "kafka-pipelines.argocd" (dict "wave" "-2") | nindent 2 }}
{{- end -}}
