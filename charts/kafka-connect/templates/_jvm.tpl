{{/* spec.jvmOptions. Parameters: entry, into. */}}
{{- define "kafka-connect.jvmOptions" -}}
{{- $options := dict -}}
{{- range $field, $option := dict "xms" "-Xms" "xmx" "-Xmx" -}}
  {{- with get $.entry $field -}}
    {{- if not (regexMatch "^[0-9]+[mMgG]?$" (toString .)) -}}
      {{- fail (printf "/jvmOptions/%s is %s: write megabytes or gigabytes, such as 512m or 2g" $field (toRawJson .)) -}}
    {{- end -}}
    {{- $_ := set $options $option (toString .) -}}
  {{- end -}}
{{- end -}}
{{- $xx := dict -}}
{{- include "kafka-pipelines.texts" (dict "config" .entry.xx "path" "/jvmOptions/xx" "into" $xx) -}}
{{- with $xx -}}
  {{- $_ := set $options "-XX" . -}}
{{- end -}}
{{- include "kafka-connect.pick" (dict "path" "/jvmOptions" "entry" .entry "fields" (list "gcLoggingEnabled") "into" $options) -}}
{{- $properties := dict -}}
{{- include "kafka-pipelines.texts" (dict "config" .entry.javaSystemProperties "path" "/jvmOptions/javaSystemProperties" "into" $properties) -}}
{{- $list := list -}}
{{- range $name, $value := $properties -}}
  {{- $list = append $list (dict "name" $name "value" $value) -}}
{{- end -}}
{{- with $list -}}
  {{- $_ := set $options "javaSystemProperties" . -}}
{{- end -}}
{{- with $options -}}
  {{- $_ := set $.into "jvmOptions" . -}}
{{- end -}}
{{- end -}}

{{/* spec.jmxOptions: being there opens the port, empty means without a password. Parameters: entry, into. */}}
{{- define "kafka-connect.jmxOptions" -}}
{{- $type := dig "authentication" "type" "" .entry -}}
{{- if not (has $type (list "password" "none")) -}}
  {{- fail (printf "/jmxOptions/authentication/type is %s: write password, for which the operator makes a Secret, or none" (toRawJson $type)) -}}
{{- end -}}
{{- $_ := set .into "jmxOptions" (eq $type "password" | ternary (dict "authentication" (dict "type" "password")) dict) -}}
{{- end -}}
