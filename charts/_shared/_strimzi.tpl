{{/*
apiVersion of Strimzi's resources. It is a value and never asked of the cluster:
a preview has none, and Argo CD renders for another one.

Parameter: values.
*/}}
{{- define "kafka-pipelines.apiVersion" -}}
{{- $strimzi := .strimzi -}}
{{- if not (has $strimzi.apiVersion (list "v1" "v1beta2")) -}}
  {{- fail (printf "/strimzi/apiVersion is %s: write v1 (Strimzi 0.49 and newer) or v1beta2 (before 1.0)" (toRawJson $strimzi.apiVersion)) -}}
{{- end -}}
{{- if and $strimzi.operatorVersion (semverCompare "<0.45.0-0" $strimzi.operatorVersion) -}}
  {{- fail (printf "/strimzi/operatorVersion is %s: Strimzi 0.45 to 1.2 are supported, so upgrade the operator" $strimzi.operatorVersion) -}}
{{- end -}}
{{- if eq $strimzi.apiVersion "v1" -}}
  {{- include "kafka-pipelines.requireStrimzi" (dict "values" . "since" "0.49" "path" "/strimzi/apiVersion" "what" "API version v1") -}}
{{- else if and $strimzi.operatorVersion (semverCompare ">=1.0.0-0" $strimzi.operatorVersion) -}}
  {{- fail (printf "/strimzi/apiVersion is v1beta2, which Strimzi %s no longer serves: write v1" $strimzi.operatorVersion) -}}
{{- end -}}
{{- printf "kafka.strimzi.io/%s" $strimzi.apiVersion -}}
{{- end -}}

{{/*
Stops when the operator is known to be too old for a field: it would be dropped
or refused. Without strimzi.operatorVersion nothing is known.

Parameters: values, since, path, what.
*/}}
{{- define "kafka-pipelines.requireStrimzi" -}}
{{- $operator := .values.strimzi.operatorVersion -}}
{{- if and $operator (not (semverCompare (printf ">=%s.0-0" .since) $operator)) -}}
  {{- fail (printf "%s: %s needs Strimzi %s, but strimzi.operatorVersion is %s" .path .what .since $operator) -}}
{{- end -}}
{{- end -}}

{{/*
Stops when the operator is known to be too new for a field that newer ones
refuse or ignore.

Parameters: values, until (first version without it), path, what, instead.
*/}}
{{- define "kafka-pipelines.requireStrimziBefore" -}}
{{- $operator := .values.strimzi.operatorVersion -}}
{{- if and $operator (semverCompare (printf ">=%s.0-0" .until) $operator) -}}
  {{- fail (printf "%s: %s ended with Strimzi %s, and strimzi.operatorVersion is %s: %s" .path .what .until $operator .instead) -}}
{{- end -}}
{{- end -}}
