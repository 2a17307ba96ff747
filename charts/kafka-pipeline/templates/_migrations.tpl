{{/*
The Job that brings streams and tables of an interactive app to the newest
migration, with ksql-migrations. A Job can never be changed, so its name follows
from everything in it: new migrations, or a new image, are a new Job. What has
been applied is not applied again, and must not have changed.

In Argo CD it is a hook, which no self-heal makes again: it runs in every sync,
after the servers of wave 0 are healthy, and stays until it is about to run again.

Parameters: root, values, name, app (effective).
*/}}
{{- define "kafka-pipeline.migrations" -}}
{{- $settings := .app.settings -}}
{{- $job := $settings.migrationsJob | default dict -}}
{{- $files := include "kafka-pipeline.migrationsFiles" . | trim -}}
{{- $pod := include "kafka-pipeline.migrationsPod" . -}}
{{- /* A Job's name becomes a label of its pods: at most 63 characters. */ -}}
{{- $name := printf "%s-migrations-%s" (.name | trunc 40 | trimSuffix "-") (printf "%s\n%s\n%s\n%s" .name $files $pod (toJson $job) | sha256sum | trunc 10) }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" $name "namespace" $settings.namespace "wave" "-2") | nindent 2 }}
immutable: true
data:
  {{- regexReplaceAll "(?m)^    $" ($files | nindent 2) "" }}
---
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "kafka-pipeline.ksqldbMetadata" (dict "root" .root "values" .values "name" $name "namespace" $settings.namespace "wave" "1" "annotations" (dict "argocd.argoproj.io/hook" "Sync" "argocd.argoproj.io/hook-delete-policy" "BeforeHookCreation")) | nindent 2 }}
spec:
  backoffLimit: {{ int64 ($job.backoffLimit | default 0) }}
  activeDeadlineSeconds: {{ int64 ($job.activeDeadlineSeconds | default 900) }}
  {{- if hasKey $job "ttlSecondsAfterFinished" }}
  ttlSecondsAfterFinished: {{ int64 $job.ttlSecondsAfterFinished }}
  {{- end }}
  template:
    metadata:
      labels:
        {{- include "kafka-pipeline.migrationsSelector" .name | nindent 8 }}
    spec:
      {{- $pod | nindent 6 }}
      volumes:
        - name: migrations
          configMap:
            name: {{ $name | quote }}
        - name: tmp
          emptyDir: {}
{{- end -}}

{{/* Labels of the pods that apply migrations. Parameter: name (of the app). */}}
{{- define "kafka-pipeline.migrationsSelector" -}}
app.kubernetes.io/name: ksqldb-migrations
app.kubernetes.io/instance: {{ . | quote }}
{{- end -}}

{{/*
The migrations, and the settings of ksql-migrations. The tool looks for its files
where its settings are and skips what is named otherwise.

Parameters: name, app (effective).
*/}}
{{- define "kafka-pipeline.migrationsFiles" -}}
{{- $properties := dict
  "ksql.server.url" (printf "http://%s:8088" .name)
  "ksql.migrations.dir.override" "/etc/kafka-pipelines/migrations"
  "ksql.migrations.topic.replicas" (get .app.properties "ksql.internal.topic.replicas" | default "1")
-}}
{{- range $name, $sql := .app.settings.migrations }}
{{- /* A comment in the last line wants its end of line. */}}
{{ $name }}.sql: |
  {{- trim $sql | nindent 2 }}
{{- end }}
ksql-migrations.properties: |-
  {{- include "kafka-pipeline.propertiesFile" (dict "properties" $properties "path" (printf "/ksqldb/%s" .name)) | trim | nindent 2 }}
{{- end -}}

{{/* The pod of the Job, but for its volumes. Parameters: name, app (effective). */}}
{{- define "kafka-pipeline.migrationsPod" -}}
{{- $settings := .app.settings -}}
{{- $pod := $settings.pod | default dict -}}
{{- /* A second try starts a pod of its own, so that the log of the first stays. */ -}}
restartPolicy: Never
{{ include "kafka-pipeline.ksqldbPodIdentity" (dict "name" .name "settings" $settings) }}
{{- range $field := list "nodeSelector" "tolerations" }}
{{- with get $pod $field }}
{{ $field }}:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
containers:
  - name: migrations
    image: {{ $settings.image | quote }}
    command:
      - bash
      - -c
      - |
        {{- include "kafka-pipeline.migrationsScript" .name | nindent 8 }}
    env:
      - name: KSQL_HEAP_OPTS
        value: -Xmx256m
      - name: LOG_DIR
        value: /tmp/logs
    {{- with dig "resources" dict ($settings.migrationsJob | default dict) }}
    resources:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    securityContext:
      {{- include "kafka-pipeline.ksqldbSecurityContext" $settings | nindent 6 }}
    volumeMounts:
      - name: migrations
        mountPath: /etc/kafka-pipelines/migrations
        readOnly: true
      - name: tmp
        mountPath: /tmp
{{- end -}}

{{/*
What the Job does. It waits without curl, which newer images do not have, and as
long as the deadline of the Job allows. The ledger (a stream and a table) is made
once, and can be asked a little later; where only the answer was late, making it
again is refused and does no harm.

Parameter: name (of the app).
*/}}
{{- define "kafka-pipeline.migrationsScript" -}}
set -uo pipefail
settings=/etc/kafka-pipelines/migrations/ksql-migrations.properties
healthy() {
  local answer
  exec 3<>"/dev/tcp/{{ . }}/8088" || return 1
  printf 'GET /healthcheck HTTP/1.0\r\nHost: {{ . }}\r\n\r\n' >&3
  IFS= read -r -d '' -t 10 answer <&3
  [[ $answer == *'{"isHealthy":true'* ]]
}
until (healthy) 2>/dev/null; do
  echo 'Waiting for the ksqlDB servers {{ . }} to be healthy.'
  sleep 5
done
tries=0
until ksql-migrations --config-file "$settings" info; do
  if ((tries == 0)); then
    echo 'No ledger of migrations yet: making it.'
    ksql-migrations --config-file "$settings" initialize-metadata
  elif ((tries == 20)); then
    echo 'The ledger of migrations cannot be read: see above.'
    exit 1
  fi
  ((tries += 1))
  sleep 5
done
ksql-migrations --config-file "$settings" apply --all || exit 1
ksql-migrations --config-file "$settings" info
{{- end -}}
