{{/*
A property with references to Secrets pointed at the files of the mounted
Secret: ${alias:namespace/name:key} becomes ${alias:<folder>:key}. The server
reads them through Kafka's own DirectoryConfigProvider (KIP-421, KIP-632), so
that no password stands in a ConfigMap and no jar must be added to the image.

Parameters: text, path, namespace, kafka, providers (by alias), secrets (is filled).
*/}}
{{- define "kafka-pipeline.mountedReferences" -}}
{{- $text := .text -}}
{{- range $reference := regexFindAll "\\$\\{[^}:\\n]+:[^}:\\n]+:[^}\\n]*\\}" .text -1 -}}
  {{- $parts := trimPrefix "${" $reference | trimSuffix "}" | splitList ":" -}}
  {{- $alias := index $parts 0 -}}
  {{- $provider := get $.providers $alias -}}
  {{- if not (kindIs "map" $provider) -}}
    {{- fail (printf "%s: %s names the provider %s, which is not in kafkaClusters.%s.secretProviders (known: %s)" $.path $reference $alias $.kafka (include "kafka-pipelines.known" $.providers)) -}}
  {{- end -}}
  {{- if eq (toString $provider.type) "kubernetes" -}}
    {{- $secret := index $parts 1 | splitList "/" -}}
    {{- if not (and (eq (len $secret) 2) (eq (index $secret 0) $.namespace)) -}}
      {{- fail (printf "%s: %s is not a Secret of the app's namespace: pods can mount only those, so write ${%s:%s/<name>:<key>}" $.path $reference $alias $.namespace) -}}
    {{- end -}}
    {{- $_ := set $.secrets (index $secret 1) true -}}
    {{- $mounted := printf "${%s:%s:%s}" $alias (include "kafka-pipeline.secretFolder" (index $secret 1)) (index $parts 2) -}}
    {{- $text = replace $reference $mounted $text -}}
  {{- end -}}
{{- end -}}
{{- $text -}}
{{- end -}}

{{/*
A reference of the chart's own to a key of a Secret, with the provider that
resolves it.

Parameters: alias, secret, key, properties (is filled), secrets (is filled).
*/}}
{{- define "kafka-pipeline.mountedFile" -}}
{{- $_ := set .secrets .secret true -}}
{{- $_ := set .properties (printf "config.providers.%s.class" .alias) "org.apache.kafka.common.config.provider.DirectoryConfigProvider" -}}
{{- printf "${%s:%s:%s}" .alias (include "kafka-pipeline.secretFolder" .secret) .key -}}
{{- end -}}

{{/*
config.providers: those of the Kafka cluster that an app may use, and those the
chart itself has needed.

Parameters: path (of the providers), providers (by alias), properties (is filled).
*/}}
{{- define "kafka-pipeline.ksqldbProviders" -}}
{{- $aliases := list -}}
{{- range $alias := list "kafka-password" "mounted" -}}
  {{- if hasKey $.properties (printf "config.providers.%s.class" $alias) -}}
    {{- if hasKey $.providers $alias -}}
      {{- fail (printf "%s/%s is not allowed: the chart reads passwords and certificates under this alias, so choose another one" $.path $alias) -}}
    {{- end -}}
    {{- $aliases = append $aliases $alias -}}
  {{- end -}}
{{- end -}}
{{- $providers := dict -}}
{{- range $alias, $provider := .providers -}}
  {{- $at := printf "%s/%s" $.path $alias -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $provider) -}}
  {{- $type := toString $provider.type -}}
  {{- if eq $type "kubernetes-configmap" -}}
    {{- fail (printf "%s/type is kubernetes-configmap, which ksqlDB has no class for: write the value itself" $at) -}}
  {{- end -}}
  {{- $_ := set $providers $alias (ternary (dict "type" "directory") $provider (eq $type "kubernetes")) -}}
  {{- $aliases = append $aliases $alias -}}
{{- end -}}
{{- include "kafka-pipelines.configProviders" (dict "providers" $providers "path" .path "into" .properties) -}}
{{- with $aliases -}}
  {{- $_ := set $.properties "config.providers" (sortAlpha . | join ",") -}}
{{- end -}}
{{- end -}}

{{/* Folder a Secret is mounted at. Parameter: its name. */}}
{{- define "kafka-pipeline.secretFolder" -}}
{{- printf "/etc/kafka-pipelines/secrets/%s" . -}}
{{- end -}}

{{/* Name of the volume of a Secret: a Secret's name may be too long for it, or hold dots. */}}
{{- define "kafka-pipeline.secretVolume" -}}
{{- printf "secret-%s" (sha256sum . | trunc 8) -}}
{{- end -}}
