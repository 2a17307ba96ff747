{{/*
Class of a config provider.

Parameters: provider, path.
*/}}
{{- define "kafka-pipelines.configProviderClass" -}}
{{- $classes := dict
  "kubernetes" "io.strimzi.kafka.KubernetesSecretConfigProvider"
  "env" "org.apache.kafka.common.config.provider.EnvVarConfigProvider"
  "file" "org.apache.kafka.common.config.provider.FileConfigProvider"
  "directory" "org.apache.kafka.common.config.provider.DirectoryConfigProvider"
  "aws-secrets-manager" "com.amazonaws.kafka.config.providers.SecretsManagerConfigProvider"
-}}
{{- $class := .provider.class | default (get $classes (.provider.type | default "")) -}}
{{- required (printf "%s/class is missing: a provider of type %s needs the class that resolves it" .path (.provider.type | default "custom")) $class -}}
{{- end -}}

{{/*
config.providers and the class of each provider.

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
  {{- end -}}
{{- end -}}
{{- end -}}
