{{/*
What lets the workers read the Secrets and ConfigMaps that their own config
names: a Role and a RoleBinding where these are. Nothing when it names none,
because an empty resourceNames would open all of them. What connectors name, the
chart of their pipeline grants.

Parameters: root, values, name, connectCluster, texts.
*/}}
{{- define "kafka-connect.rbac" -}}
{{- $objects := dict -}}
{{- range $path, $texts := .texts -}}
  {{- include "kafka-pipelines.referencedObjects" (dict "texts" $texts "path" $path "providers" $.connectCluster.secretProviders "namespace" $.connectCluster.namespace "into" $objects) -}}
{{- end -}}
{{- $namespaces := dict -}}
{{- range $kind, $byNamespace := $objects -}}
  {{- range $namespace, $_ := $byNamespace -}}
    {{- $_ := set $namespaces $namespace true -}}
  {{- end -}}
{{- end -}}
{{- $name := printf "%s-connect-worker-config" .name -}}
{{- range $namespace, $_ := $namespaces }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  {{- include "kafka-connect.rbacMetadata" (dict "root" $.root "instance" $.name "name" $name "namespace" $namespace) | nindent 2 }}
rules:
  {{- range $kind, $byNamespace := $objects }}
  {{- with get $byNamespace $namespace }}
  - apiGroups: [""]
    resources: [{{ $kind | quote }}]
    resourceNames:
      {{- range keys . | sortAlpha }}
      - {{ . | quote }}
      {{- end }}
    verbs: ["get"]
  {{- end }}
  {{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  {{- include "kafka-connect.rbacMetadata" (dict "root" $.root "instance" $.name "name" $name "namespace" $namespace) | nindent 2 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ $name | quote }}
subjects:
  - kind: ServiceAccount
    name: {{ printf "%s-connect" $.name | quote }}
    namespace: {{ $.connectCluster.namespace | quote }}
{{- end }}
{{- end -}}

{{/* Parameters: root, instance, name, namespace. */}}
{{- define "kafka-connect.rbacMetadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | quote }}
labels:
  {{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-connect" "instance" .instance "component" "rbac") | nindent 2 }}
annotations:
  {{- include "kafka-pipelines.argocd" (dict "wave" "-2") | nindent 2 }}
{{- end -}}
