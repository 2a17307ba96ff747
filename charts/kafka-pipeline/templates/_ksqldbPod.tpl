{{/* The pod of a server. Parameters: name, app (effective), configName. */}}
{{- define "kafka-pipeline.ksqldbPod" -}}
{{- $settings := .app.settings -}}
{{- $path := printf "/ksqldb/%s" .name -}}
{{- $pod := $settings.pod | default dict -}}
{{- $jars := dict -}}
{{- include "kafka-pipeline.ksqldbJars" (dict "path" $path "settings" $settings "into" $jars) -}}
{{- include "kafka-pipeline.ksqldbPodIdentity" (dict "name" .name "settings" $settings) }}
{{- range $field := list "nodeSelector" "affinity" "tolerations" }}
{{- with get $pod $field }}
{{ $field }}:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
{{- with $pod.topologySpreadConstraints }}
topologySpreadConstraints:
  {{- range . }}
  - {{ merge (dict) . (dict "labelSelector" (dict "matchLabels" (include "kafka-pipeline.ksqldbSelector" $.name | fromYaml))) | toYaml | nindent 4 | trim }}
  {{- end }}
{{- end }}
{{- with $pod.priorityClassName }}
priorityClassName: {{ . | quote }}
{{- end }}
{{- if hasKey $pod "terminationGracePeriodSeconds" }}
terminationGracePeriodSeconds: {{ int64 $pod.terminationGracePeriodSeconds }}
{{- end }}
{{- with $jars.copied }}
initContainers:
  {{- range $jar, $source := . }}
  - name: {{ $jar }}-jar
    image: {{ $source.image | quote }}
    command:
      - sh
      - -c
      - {{ printf "cp %s /opt/kafka-pipelines/jars/%s.jar" $source.from $jar | quote }}
    securityContext:
      {{- include "kafka-pipeline.ksqldbSecurityContext" $settings | nindent 6 }}
    volumeMounts:
      - name: jars
        mountPath: /opt/kafka-pipelines/jars
  {{- end }}
{{- end }}
containers:
  - name: ksqldb
    image: {{ $settings.image | quote }}
    {{- include "kafka-pipeline.ksqldbCommand" $jars | nindent 4 }}
    env:
      {{- include "kafka-pipeline.ksqldbEnv" (dict "path" $path "name" .name "app" .app "jars" $jars) | nindent 6 }}
    {{- with (include "kafka-pipeline.ksqldbEnvFrom" (dict "path" (printf "%s/extraEnvFrom" $path) "sources" $settings.extraEnvFrom)) }}
    {{- . | nindent 4 }}
    {{- end }}
    {{- with (include "kafka-pipeline.ksqldbPorts" .app) }}
    {{- . | nindent 4 }}
    {{- end }}
    {{- with (include "kafka-pipeline.ksqldbProbes" .app) }}
    {{- . | nindent 4 }}
    {{- end }}
    {{- with $settings.resources }}
    resources:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    securityContext:
      {{- include "kafka-pipeline.ksqldbSecurityContext" $settings | nindent 6 }}
    volumeMounts:
      - name: config
        mountPath: /etc/kafka-pipelines/config
        readOnly: true
      - name: state
        mountPath: /var/lib/ksqldb
      - name: tmp
        mountPath: /tmp
      {{- if $jars.copied }}
      - name: jars
        mountPath: /opt/kafka-pipelines/jars
        readOnly: true
      {{- end }}
      {{- range .app.secrets }}
      - name: {{ include "kafka-pipeline.secretVolume" . }}
        mountPath: {{ include "kafka-pipeline.secretFolder" . }}
        readOnly: true
      {{- end }}
volumes:
  - name: config
    configMap:
      name: {{ .configName | quote }}
  - name: tmp
    emptyDir: {}
  {{- if $jars.copied }}
  - name: jars
    emptyDir: {}
  {{- end }}
  {{- range .app.secrets }}
  - name: {{ include "kafka-pipeline.secretVolume" . }}
    secret:
      secretName: {{ . | quote }}
      {{- /* 0440, which not every reader of YAML takes for octal */}}
      defaultMode: 288
  {{- end }}
{{- end -}}

{{/* What servers and migrations of an app run as. Parameters: name, settings. */}}
{{- define "kafka-pipeline.ksqldbPodIdentity" -}}
serviceAccountName: {{ dig "name" "" (.settings.serviceAccount | default dict) | default .name | quote }}
automountServiceAccountToken: false
{{- /* Variables of a Service named ksql-something look like settings of the server. */}}
enableServiceLinks: false
securityContext:
  {{- /* appuser of the image; the group owns the volumes. */}}
  {{- $context := dict "runAsNonRoot" true "runAsUser" 1000 "runAsGroup" 1000 "fsGroup" 1000 "fsGroupChangePolicy" "OnRootMismatch" "seccompProfile" (dict "type" "RuntimeDefault") }}
  {{- include "kafka-pipelines.merge" (dict "into" $context "layers" (list (dig "securityContext" dict (.settings.pod | default dict)))) }}
  {{- toYaml $context | nindent 2 }}
{{- with .settings.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ .name | quote }}
  {{- end }}
{{- end }}
{{- end -}}

{{/*
Security context of every container. All that a server writes is in volumes; a
headless one may have run with a writable image before, and keeps it until
values say otherwise, because a changed pod is a restart.

Parameter: settings.
*/}}
{{- define "kafka-pipeline.ksqldbSecurityContext" -}}
{{- $context := dict "allowPrivilegeEscalation" false "capabilities" (dict "drop" (list "ALL")) -}}
{{- if eq .mode "interactive" -}}
  {{- $_ := set $context "readOnlyRootFilesystem" true -}}
{{- end -}}
{{- include "kafka-pipelines.merge" (dict "into" $context "layers" (list (dig "securityContext" dict (.container | default dict)))) -}}
{{- toYaml $context -}}
{{- end -}}
