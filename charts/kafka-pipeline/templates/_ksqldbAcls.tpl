{{/*
ACLs a ksqlDB app needs: for what it keeps itself under its service id, and for
the topics its statements name. kafka-pipelines-common has the same list as
ksqldbAcls, and says why each is there.

Parameters: app (effective), into (gets `list`).
*/}}
{{- define "kafka-pipeline.ksqldbAcls" -}}
{{- $settings := .app.settings -}}
{{- $id := $settings.serviceId -}}
{{- $internal := printf "_confluent-ksql-%s" $id -}}
{{- $interactive := eq $settings.mode "interactive" -}}
{{- $guarantee := get .app.properties "ksql.streams.processing.guarantee" -}}
{{- $processingLog := get .app.properties "ksql.logging.processing.topic.name" -}}
{{- $acls := list
  (dict "type" "cluster" "operations" (list "Describe" "DescribeConfigs"))
  (dict "type" "topic" "name" $internal "patternType" "prefix" "operations" (list "All"))
  (dict "type" "group" "name" $internal "patternType" "prefix" "operations" (list "All"))
-}}
{{- if hasPrefix "exactly_once" $guarantee -}}
  {{- $acls = append $acls (dict "type" "transactionalId" "name" $internal "patternType" "prefix" "operations" (list "Describe" "Write")) -}}
{{- end -}}
{{- if $interactive -}}
  {{- $acls = append $acls (dict "type" "transactionalId" "name" $id "patternType" "literal" "operations" (list "Describe" "Write")) -}}
  {{- $acls = append $acls (dict "type" "topic" "name" (printf "%sksql_" $id) "patternType" "prefix" "operations" (list "All")) -}}
{{- end -}}
{{- if or $processingLog (not $interactive) -}}
  {{- $acls = append $acls (dict "type" "topic" "name" ($processingLog | default (printf "%sksql_processing_log" $id)) "patternType" "literal" "operations" (list "All")) -}}
{{- end -}}
{{- $operations := dict
  "read" (list "Read" "DescribeConfigs")
  "write" (list "Write" "Create" "DescribeConfigs")
  "readWrite" (list "Read" "Write" "Create" "DescribeConfigs")
-}}
{{- range $topic, $access := $settings.user.topics -}}
  {{- if not (kindIs "invalid" $access) -}}
    {{- $prefix := and (ne $topic "*") (hasSuffix "*" $topic) -}}
    {{- $acls = append $acls (dict
      "type" "topic"
      "name" (ternary (trimSuffix "*" $topic) $topic $prefix)
      "patternType" (ternary "prefix" "literal" $prefix)
      "operations" (get $operations $access)
    ) -}}
  {{- end -}}
{{- end -}}
{{- $_ := set .into "list" $acls -}}
{{- end -}}
