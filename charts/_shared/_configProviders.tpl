{{/*
Class of a config provider.

Parameters: provider, path.
*/}}
{{- define "kafka-pipelines.configProviderClass" -}}
{{- $classes := dict
  "kubernetes" "io.strimzi.kafka.KubernetesSecretConfigProvider"
  "kubernetes-configmap" "io.strimzi.kafka.KubernetesConfigMapConfigProvider"
  "env" "org.apache.kafka.common.config.provider.EnvVarConfigProvider"
  "file" "org.apache.kafka.common.config.provider.FileConfigProvider"
  "directory" "org.apache.kafka.common.config.provider.DirectoryConfigProvider"
  "aws-secrets-manager" "com.amazonaws.kafka.config.providers.SecretsManagerConfigProvider"
-}}
{{- $class := .provider.class | default (get $classes (.provider.type | default "")) -}}
{{- required (printf "%s/class is missing: a provider of type %s needs the class that resolves it" .path (.provider.type | default "custom")) $class -}}
{{- end -}}

{{/*
config.providers, the class of each provider and its parameters.

Parameters: providers (by alias), path, into.
*/}}
{{- define "kafka-pipelines.configProviders" -}}
{{- $path := .path -}}
{{- $into := .into -}}
{{- with .providers -}}
  {{- $_ := set $into "config.providers" (keys . | sortAlpha | join ",") -}}
  {{- range $alias, $provider := . -}}
    {{- $at := printf "%s/%s" $path $alias -}}
    {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $provider) -}}
    {{- $_ := set $into (printf "config.providers.%s.class" $alias) (include "kafka-pipelines.configProviderClass" (dict "provider" $provider "path" $at)) -}}
    {{- with $provider.params -}}
      {{- include "kafka-pipelines.texts" (dict "config" . "path" (printf "%s/params" $at) "prefix" (printf "config.providers.%s.param." $alias) "into" $into) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
What references in texts name, as far as a Kubernetes provider resolves them:
<secrets or configmaps> -> <namespace> -> <name> -> true. What another provider
resolves needs no Role.

Parameters: texts (by key), path (of the texts), providers (by alias), namespace
(of the workers: the provider looks there when a reference names none), into.
*/}}
{{- define "kafka-pipelines.referencedObjects" -}}
{{- $into := .into -}}
{{- $kinds := dict "kubernetes" "secrets" "kubernetes-configmap" "configmaps" -}}
{{- range $key, $text := .texts -}}
  {{- if contains "${" $text -}}
    {{- /* The grammar is Kafka's ConfigTransformer: ${alias:path:key}. */ -}}
    {{- range $reference := regexFindAll "\\$\\{[^}:\\n]+:[^}:\\n]+:[^}\\n]*\\}" $text -1 -}}
      {{- $parts := splitList ":" (trimPrefix "${" $reference) -}}
      {{- $provider := get ($.providers | default dict) (index $parts 0) -}}
      {{- $kind := "" -}}
      {{- if kindIs "map" $provider -}}
        {{- $kind = get $kinds (toString $provider.type) -}}
      {{- end -}}
      {{- if $kind -}}
        {{- $name := index $parts 1 -}}
        {{- if not (regexMatch "^([a-z0-9]([-a-z0-9]*[a-z0-9])?/)?[a-z0-9][-.a-z0-9]*$" $name) -}}
          {{- fail (printf "%s/%s: %s does not name a %s: write ${%s:<namespace>/<name>:<key>}" $.path $key $reference (ternary "Secret" "ConfigMap" (eq $kind "secrets")) (index $parts 0)) -}}
        {{- end -}}
        {{- $namespace := $.namespace -}}
        {{- if contains "/" $name -}}
          {{- $namespace = splitList "/" $name | first -}}
          {{- $name = splitList "/" $name | last -}}
        {{- end -}}
        {{- range $step := list $kind $namespace -}}
          {{- if not (hasKey $into $step) -}}
            {{- $_ := set $into $step dict -}}
          {{- end -}}
          {{- $into = get $into $step -}}
        {{- end -}}
        {{- $_ := set $into $name true -}}
        {{- $into = $.into -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}
