{{/*
Secrets and ConfigMaps that the connectors name, by Connect cluster, kind and
namespace: <cluster> -> secrets|configmaps -> <namespace> -> <name> -> true.
Only aliases of Kubernetes providers count; what another provider resolves
needs no Role.

Parameters: connectors (effective, by name), into.
*/}}
{{- define "kafka-pipeline.references" -}}
{{- range $name, $connector := .connectors -}}
  {{- $providers := $connector.connectCluster.secretProviders | default dict -}}
  {{- range $key, $text := $connector.config -}}
    {{- /* The grammar is Kafka's ConfigTransformer: ${alias:path:key}. */ -}}
    {{- $references := list -}}
    {{- if contains "${" $text -}}
      {{- $references = regexFindAll "\\$\\{[^}:\\n]+:[^}:\\n]+:[^}\\n]*\\}" $text -1 -}}
    {{- end -}}
    {{- range $reference := $references -}}
      {{- $parts := splitList ":" (trimPrefix "${" $reference) -}}
      {{- $provider := get $providers (index $parts 0) -}}
      {{- $type := "" -}}
      {{- if kindIs "map" $provider -}}
        {{- $type = toString $provider.type -}}
      {{- end -}}
      {{- $kind := get (dict "kubernetes" "secrets" "kubernetes-configmap" "configmaps") $type -}}
      {{- if $kind -}}
        {{- /* The provider looks in the namespace of the worker when none is named. */ -}}
        {{- $object := index $parts 1 | splitList "/" | last -}}
        {{- $namespace := ternary (index $parts 1 | splitList "/" | first) $connector.connectCluster.namespace (contains "/" (index $parts 1)) -}}
        {{- if not (regexMatch "^([a-z0-9]([-a-z0-9]*[a-z0-9])?/)?[a-z0-9][-.a-z0-9]*$" (index $parts 1)) -}}
          {{- fail (printf "/connectors/%s/config/%s: %s does not name a %s: write ${%s:<namespace>/<name>:<key>}" $name $key $reference (ternary "Secret" "ConfigMap" (eq $kind "secrets")) (index $parts 0)) -}}
        {{- end -}}
        {{- $into := $.into -}}
        {{- range $step := list $connector.cluster $kind $namespace -}}
          {{- if not (hasKey $into $step) -}}
            {{- $_ := set $into $step dict -}}
          {{- end -}}
          {{- $into = get $into $step -}}
        {{- end -}}
        {{- $_ := set $into $object true -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
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
  {{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-pipeline" "instance" .values.pipeline.name "component" "rbac") | nindent 2 }}
annotations:
  {{- include "kafka-pipelines.argocd" (dict "wave" "-2") | nindent 2 }}
{{- end -}}
