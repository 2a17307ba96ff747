{{/*
Secrets that the connectors name, by Connect cluster and namespace:
<cluster> -> <namespace> -> <Secret> -> true. Only aliases of Kubernetes
providers count; what another provider resolves needs no Role.

Parameters: connectors (effective, by name), into.
*/}}
{{- define "kafka-pipeline.secrets" -}}
{{- $into := .into -}}
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
      {{- if and (kindIs "map" $provider) (eq (toString $provider.type) "kubernetes") -}}
        {{- /* The provider looks in the namespace of the worker when none is named. */ -}}
        {{- $secret := index $parts 1 | splitList "/" | last -}}
        {{- $namespace := ternary (index $parts 1 | splitList "/" | first) $connector.connectCluster.namespace (contains "/" (index $parts 1)) -}}
        {{- if not (regexMatch "^([a-z0-9]([-a-z0-9]*[a-z0-9])?/)?[a-z0-9][-.a-z0-9]*$" (index $parts 1)) -}}
          {{- fail (printf "/connectors/%s/config/%s: %s does not name a Secret: write ${%s:<namespace>/<name>:<key>}" $name $key $reference (index $parts 0)) -}}
        {{- end -}}
        {{- if not (hasKey $into $connector.cluster) -}}
          {{- $_ := set $into $connector.cluster dict -}}
        {{- end -}}
        {{- $namespaces := get $into $connector.cluster -}}
        {{- if not (hasKey $namespaces $namespace) -}}
          {{- $_ := set $namespaces $namespace dict -}}
        {{- end -}}
        {{- $_ := set (get $namespaces $namespace) $secret true -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
What lets the workers of a Connect cluster read the Secrets this pipeline
names: a Role and a RoleBinding where the Secrets are. Nothing when it names
none, because an empty resourceNames would open all of them.

Parameters: root, values, connectors (effective, by name).
*/}}
{{- define "kafka-pipeline.rbac" -}}
{{- $root := .root -}}
{{- $values := .values -}}
{{- $secrets := dict -}}
{{- include "kafka-pipeline.secrets" (dict "connectors" .connectors "into" $secrets) -}}
{{- range $cluster, $namespaces := $secrets }}
{{- $name := printf "%s-%s-connect-secrets" $values.pipeline.name $cluster }}
{{- range $namespace, $names := $namespaces }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  {{- include "kafka-pipeline.rbacMetadata" (dict "root" $root "values" $values "name" $name "namespace" $namespace) | nindent 2 }}
rules:
  - apiGroups: [""]
    resources: ["secrets"]
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
{{- end -}}

{{- define "kafka-pipeline.rbacMetadata" -}}
name: {{ .name | quote }}
namespace: {{ .namespace | quote }}
labels:
  {{- include "kafka-pipelines.labels" (dict "root" .root "name" "kafka-pipeline" "instance" .values.pipeline.name "component" "rbac") | nindent 2 }}
annotations:
  {{- include "kafka-pipelines.argocd" (dict "wave" "-2") | nindent 2 }}
{{- end -}}
