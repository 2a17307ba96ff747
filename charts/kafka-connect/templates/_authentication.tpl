{{/*
How the workers reach their Kafka cluster: what the cluster says, and over it
what the Connect cluster says of itself.

Parameters: values, connectCluster, name (of the Connect cluster), cluster
(Kafka cluster), kafka (its key), into (see "kafka-pipelines.authentication";
gets `config` besides, the client settings of a custom authentication).
*/}}
{{- define "kafka-connect.client" -}}
{{- include "kafka-pipelines.authentication" (dict
  "cluster" .cluster
  "name" .kafka
  "own" .connectCluster.authentication
  "ownPath" (printf "/connectClusters/%s/authentication" .name)
  "into" .into
) -}}
{{- $at := printf "%s/type" .into.path -}}
{{- if and (eq .into.type "msk-iam") .values.strimzi.operatorVersion (semverCompare "<0.48.0-0" .values.strimzi.operatorVersion) -}}
  {{- fail (printf "%s: msk-iam needs Strimzi 0.48, but strimzi.operatorVersion is %s: upgrade the operator, or write scram-sha-512, which Amazon MSK has as well" $at .values.strimzi.operatorVersion) -}}
{{- else if eq .into.type "custom" -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" .values "since" "0.48" "path" $at "what" "custom") -}}
{{- end -}}
{{- $config := dict -}}
{{- if eq .into.type "msk-iam" -}}
  {{- include "kafka-pipelines.mskIam" (dict "into" $config) -}}
{{- else if eq .into.type "custom" -}}
  {{- include "kafka-connect.customAuthentication" (dict "client" .into "into" $config) -}}
{{- end -}}
{{- $_ := set .into "config" $config -}}
{{- end -}}

{{/*
spec.tls, empty for none. Without certificates listed, those of the Java runtime
count, which the brokers of Amazon MSK are signed by.

Parameters: client, cluster (Kafka cluster), kafka (its key).
*/}}
{{- define "kafka-connect.tls" -}}
{{- if include "kafka-pipelines.tls" (dict "cluster" .cluster "type" .client.type) -}}
  {{- $certificates := list -}}
  {{- range $name, $entry := .cluster.trustedCertificates -}}
    {{- $path := printf "/kafkaClusters/%s/trustedCertificates/%s" $.kafka $name -}}
    {{- include "kafka-pipelines.requireEntry" (dict "path" $path "entry" $entry) -}}
    {{- if not (include "kafka-pipelines.disabled" $entry) -}}
      {{- $secret := required (printf "%s/secretName is missing: name the Secret that holds the certificates" $path) $entry.secretName -}}
      {{- if eq (not $entry.certificate) (not $entry.pattern) -}}
        {{- fail (printf "%s: write either certificate, one key of the Secret, or pattern, such as *.crt" $path) -}}
      {{- end -}}
      {{- $certificate := dict "secretName" $secret -}}
      {{- range $field := list "certificate" "pattern" -}}
        {{- with get $entry $field -}}
          {{- $_ := set $certificate $field . -}}
        {{- end -}}
      {{- end -}}
      {{- $certificates = append $certificates $certificate -}}
    {{- end -}}
  {{- end -}}
  {{- ternary (dict "trustedCertificates" $certificates) dict (gt (len $certificates) 0) | toYaml -}}
{{- end -}}
{{- end -}}

{{/* spec.authentication, empty for none. Parameter: client. */}}
{{- define "kafka-connect.authentication" -}}
{{- $type := .client.type -}}
{{- $settings := .client.settings -}}
{{- if has $type (list "msk-iam" "custom") -}}
type: custom
sasl: {{ or (eq $type "msk-iam") $settings.sasl }}
{{- with .client.config }}
config:
  {{- include "kafka-pipelines.textMap" . | nindent 2 }}
{{- end }}
{{- else if eq $type "tls" -}}
type: tls
certificateAndKey:
  secretName: {{ $settings.certificateAndKey.secretName | quote }}
  certificate: {{ $settings.certificateAndKey.certificate | quote }}
  key: {{ $settings.certificateAndKey.key | quote }}
{{- else if ne $type "none" -}}
type: {{ $type }}
username: {{ include "kafka-pipelines.quote" $settings.username }}
passwordSecret:
  secretName: {{ $settings.passwordSecret.secretName | quote }}
  password: {{ $settings.passwordSecret.password | quote }}
{{- end -}}
{{- end -}}

{{/*
Client settings of a custom authentication. The operator drops without a word
what it does not expect here.

Parameters: client, into.
*/}}
{{- define "kafka-connect.customAuthentication" -}}
{{- $path := .client.path -}}
{{- if not (kindIs "bool" .client.settings.sasl) -}}
  {{- fail (printf "%s/sasl is missing: write true when the mechanism is one of SASL, false when only ssl.keystore settings are given" $path) -}}
{{- end -}}
{{- range $key, $_ := .client.settings.config -}}
  {{- if not (or (hasPrefix "sasl." $key) (hasPrefix "ssl.keystore." $key)) -}}
    {{- fail (printf "%s/config/%s is not allowed: the operator keeps only sasl.* and ssl.keystore.* there; certificates to trust belong to trustedCertificates of the Kafka cluster" $path $key) -}}
  {{- end -}}
{{- end -}}
{{- include "kafka-pipelines.texts" (dict "config" .client.settings.config "path" (printf "%s/config" $path) "into" .into) -}}
{{- end -}}
