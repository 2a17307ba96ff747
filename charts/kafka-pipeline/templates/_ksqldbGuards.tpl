{{/* What must hold for the merged settings of an app. Parameters: path, name, entry (its own), app (merged). */}}
{{- define "kafka-pipeline.guardKsqldbApp" -}}
{{- $path := .path -}}
{{- $app := .app -}}
{{- if not (regexMatch "^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$" .name) -}}
  {{- fail (printf "%s: an app's name has at most 52 lower case letters, digits and dashes: Kubernetes appends to it for the pods" $path) -}}
{{- end -}}
{{- include "kafka-pipelines.requireSections" (dict "path" $path "entry" (omit $app "user") "sections" (list "properties" "resources" "storage" "serviceAccount" "migrations" "migrationsJob" "schemaRegistry" "authentication" "iamJar" "jvmOptions" "logging" "metrics" "env" "extraEnvFrom" "pod" "container" "podDisruptionBudget" "networkPolicy" "service" "startupProbe" "livenessProbe" "readinessProbe")) -}}
{{- $_ := required (printf "%s/namespace is missing: name the namespace the app runs in" $path) $app.namespace -}}
{{- include "kafka-pipelines.guardNamespace" (dict "path" (printf "%s/namespace" $path) "namespace" $app.namespace) -}}
{{- $_ := required (printf "%s/serviceId is missing: it prefixes the internal topics and consumer groups, and never changes" $path) $app.serviceId -}}
{{- include "kafka-pipeline.guardKsqldbMode" (dict "path" $path "entry" .entry "app" $app) -}}
{{- include "kafka-pipelines.guardImage" (dict "path" (printf "%s/image" $path) "image" $app.image) -}}
{{- include "kafka-pipeline.guardKsqldbMemory" (dict "path" $path "app" $app) -}}
{{- range $section := list "serviceAccount" "service" -}}
  {{- if hasKey (dig "annotations" dict (get $app $section | default dict)) "argocd.argoproj.io/sync-wave" -}}
    {{- fail (printf "%s/%s/annotations/argocd.argoproj.io/sync-wave is not allowed: the chart sets it" $path $section) -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
What belongs to one mode only. How an app is run may come from defaults, which
serve the apps of both modes; only what the app itself says is refused.

Parameters: path, entry (its own), app (merged).
*/}}
{{- define "kafka-pipeline.guardKsqldbMode" -}}
{{- $path := .path -}}
{{- $app := .app -}}
{{- if eq (toString $app.mode) "headless" -}}
  {{- if not (trim ($app.statements | default "")) -}}
    {{- fail (printf "%s/statements is missing: a headless app runs the SQL that stands there" $path) -}}
  {{- end -}}
  {{- include "kafka-pipeline.guardSql" (dict "path" (printf "%s/statements" $path) "sql" $app.statements) -}}
  {{- range $section, $given := dict "migrations" $app.migrations "migrationsJob" .entry.migrationsJob "service" .entry.service "startupProbe" .entry.startupProbe -}}
    {{- if $given -}}
      {{- fail (printf "%s/%s is not allowed: a headless app has no REST API, so write its SQL as statements, or set mode to interactive" $path $section) -}}
    {{- end -}}
  {{- end -}}
  {{- if dig "clients" "" (.entry.networkPolicy | default dict) -}}
    {{- fail (printf "%s/networkPolicy/clients is not allowed: nobody can call a headless app; who reads its metrics belongs to metricsClients" $path) -}}
  {{- end -}}
  {{- if not (include "kafka-pipeline.ksqldbMetricsPort" $app) -}}
    {{- range $probe := list "livenessProbe" "readinessProbe" -}}
      {{- if get $.entry $probe -}}
        {{- fail (printf "%s/%s is not allowed: a headless app has nothing to probe but the port of its metrics, so write metrics as well" $path $probe) -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- else if eq (toString $app.mode) "interactive" -}}
  {{- if $app.statements -}}
    {{- fail (printf "%s/statements is not allowed: an interactive app takes its SQL by REST, so write it as migrations, or set mode to headless" $path) -}}
  {{- end -}}
  {{- include "kafka-pipeline.guardMigrations" (dict "path" (printf "%s/migrations" $path) "migrations" $app.migrations) -}}
{{- else -}}
  {{- fail (printf "%s/mode is %s: write headless or interactive" $path (toRawJson $app.mode)) -}}
{{- end -}}
{{- end -}}

{{/* Names and contents of the files for ksql-migrations. Parameters: path, migrations. */}}
{{- define "kafka-pipeline.guardMigrations" -}}
{{- $path := .path -}}
{{- $versions := dict -}}
{{- range $name, $sql := .migrations -}}
  {{- $at := printf "%s/%s" $path $name -}}
  {{- if not (regexMatch "^V[0-9]{6}__[-._a-zA-Z0-9]{1,220}$" $name) -}}
    {{- fail (printf "%s: name a migration V<six digits>__<what it does>, as in V000001__create_orders" $at) -}}
  {{- end -}}
  {{- $version := $name | trunc 7 -}}
  {{- if eq $version "V000000" -}}
    {{- fail (printf "%s: versions start at V000001" $at) -}}
  {{- end -}}
  {{- with get $versions $version -}}
    {{- fail (printf "%s: %s has the version %s as well, so give one of them another number" $at . $version) -}}
  {{- end -}}
  {{- $_ := set $versions $version $name -}}
  {{- if not (and (kindIs "string" $sql) (trim (toString $sql))) -}}
    {{- fail (printf "%s is empty: write the SQL of the migration" $at) -}}
  {{- end -}}
  {{- include "kafka-pipeline.guardSql" (dict "path" $at "sql" $sql) -}}
{{- end -}}
{{- end -}}

{{/*
Stops for characters that YAML takes for the end of a line, or refuses: what
follows one of them would no longer belong to the SQL.

Parameters: path, sql.
*/}}
{{- define "kafka-pipeline.guardSql" -}}
{{- with regexFind "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x{9f}\\x{2028}\\x{2029}\\x{feff}\\x{fffe}\\x{ffff}]" (replace "\r\n" "\n" .sql) -}}
  {{- fail (printf "%s holds the control character %+q: take it out, or write a space or a new line instead" $.path .) -}}
{{- end -}}
{{- end -}}

{{/*
Stops when the heap does not fit: RocksDB and the buffers of Kafka Streams are
outside of it, so the container would be killed under load and not at the start.

Parameters: path, app.
*/}}
{{- define "kafka-pipeline.guardKsqldbMemory" -}}
{{- if not (regexMatch "^[0-9]+[mMgG]$" (toString .app.heap)) -}}
  {{- fail (printf "%s/heap is %s: write megabytes or gigabytes, as in 512m or 2g" .path (toRawJson .app.heap)) -}}
{{- end -}}
{{- $limit := dig "resources" "limits" "memory" "" .app | toString -}}
{{- if regexMatch "^[0-9]+(\\.[0-9]+)?([KMGTP]i?|k)?$" $limit -}}
  {{- $units := dict "" 1 "k" 1e3 "K" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "P" 1e15 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 -}}
  {{- $bytes := mulf (regexFind "^[0-9.]+" $limit | float64) (get $units (regexFind "[a-zA-Z]*$" $limit) | float64) -}}
  {{- $heap := mulf (regexFind "^[0-9]+" .app.heap | float64) (ternary 1048576 1073741824 (eq (lower .app.heap | trunc -1) "m") | float64) -}}
  {{- if le $bytes $heap -}}
    {{- fail (printf "%s/resources/limits/memory is %s, no more than the heap of %s: RocksDB keeps its state outside of the heap, so allow half as much again or lower heap" .path $limit .app.heap) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
