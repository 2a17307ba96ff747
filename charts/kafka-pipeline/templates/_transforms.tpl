{{/*
Writes the transforms of a connector into its config: `transforms` with the
aliases in ascending order, and `transforms.<alias>.*`.

Parameters: path, connector, config (is filled; holds the predicates already).
*/}}
{{- define "kafka-pipeline.flattenTransforms" -}}
{{- $config := .config -}}
{{- $path := .path -}}
{{- $predicates := .connector.predicates | default dict -}}
{{- $aliasByOrder := dict -}}
{{- range $alias, $transform := .connector.transforms -}}
  {{- $at := printf "%s/transforms/%s" $path $alias -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $transform) -}}
  {{- if not (include "kafka-pipelines.disabled" $transform) -}}
    {{- include "kafka-pipeline.guardAlias" (dict "path" $at "alias" $alias "entry" $transform) -}}
    {{- if kindIs "invalid" $transform.order -}}
      {{- fail (printf "%s/order is missing: a number that places it in the chain" $at) -}}
    {{- end -}}
    {{- include "kafka-pipelines.requireWhole" (dict "path" (printf "%s/order" $at) "value" $transform.order "least" -1000000000000 "most" 1000000000000) -}}
    {{- /* Padded, so that texts sort as numbers do, negative ones included. */ -}}
    {{- $order := printf "%020d" (add (int64 $transform.order) 1000000000000000) -}}
    {{- if hasKey $aliasByOrder $order -}}
      {{- fail (printf "%s/order: transforms %s and %s both have order %d: give each its own" $at (get $aliasByOrder $order) $alias (int64 $transform.order)) -}}
    {{- end -}}
    {{- $_ := set $aliasByOrder $order $alias -}}
    {{- $prefix := printf "transforms.%s." $alias -}}
    {{- include "kafka-pipelines.texts" (dict "config" $transform.config "path" (printf "%s/config" $at) "prefix" $prefix "into" $config) -}}
    {{- $_ := set $config (printf "%stype" $prefix) $transform.type -}}
    {{- with $transform.predicate -}}
      {{- if not (hasKey $config (printf "predicates.%s.type" .)) -}}
        {{- fail (printf "%s/predicate: there is no predicate %s (known: %s)" $at . (include "kafka-pipelines.known" $predicates)) -}}
      {{- end -}}
      {{- $_ := set $config (printf "%spredicate" $prefix) . -}}
    {{- end -}}
    {{- if kindIs "bool" $transform.negate -}}
      {{- if not $transform.predicate -}}
        {{- fail (printf "%s/negate has no predicate to negate: name one, or leave it out" $at) -}}
      {{- end -}}
      {{- $_ := set $config (printf "%snegate" $prefix) (toString $transform.negate) -}}
    {{- else if not (kindIs "invalid" $transform.negate) -}}
      {{- fail (printf "%s/negate is %s: write true or false" $at (toRawJson $transform.negate)) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- if $aliasByOrder -}}
  {{- $aliases := list -}}
  {{- range keys $aliasByOrder | sortAlpha -}}
    {{- $aliases = append $aliases (get $aliasByOrder .) -}}
  {{- end -}}
  {{- $_ := set $config "transforms" (join "," $aliases) -}}
{{- end -}}
{{- end -}}

{{/* Writes the predicates of a connector into its config. Parameters: path, connector, config (is filled). */}}
{{- define "kafka-pipeline.flattenPredicates" -}}
{{- $config := .config -}}
{{- $path := .path -}}
{{- $aliases := list -}}
{{- range $alias, $predicate := .connector.predicates -}}
  {{- $at := printf "%s/predicates/%s" $path $alias -}}
  {{- include "kafka-pipelines.requireEntry" (dict "path" $at "entry" $predicate) -}}
  {{- if not (include "kafka-pipelines.disabled" $predicate) -}}
    {{- include "kafka-pipeline.guardAlias" (dict "path" $at "alias" $alias "entry" $predicate) -}}
    {{- $aliases = append $aliases $alias -}}
    {{- include "kafka-pipelines.texts" (dict "config" $predicate.config "path" (printf "%s/config" $at) "prefix" (printf "predicates.%s." $alias) "into" $config) -}}
    {{- $_ := set $config (printf "predicates.%s.type" $alias) $predicate.type -}}
  {{- end -}}
{{- end -}}
{{- if $aliases -}}
  {{- $_ := set $config "predicates" (join "," $aliases) -}}
{{- end -}}
{{- end -}}

{{/*
What must hold for a transform or predicate. Its alias becomes part of config
keys and of a list, so it may hold neither dot nor comma.

Parameters: path, alias, entry.
*/}}
{{- define "kafka-pipeline.guardAlias" -}}
{{- if not (regexMatch "^[a-zA-Z0-9_-]+$" .alias) -}}
  {{- fail (printf "%s: an alias has letters, digits, dashes and underscores only" .path) -}}
{{- end -}}
{{- if not .entry.type -}}
  {{- fail (printf "%s/type is missing: name the Java class" .path) -}}
{{- end -}}
{{- include "kafka-pipelines.requireSections" (dict "path" .path "entry" .entry "sections" (list "config")) -}}
{{- range $key := list "type" "predicate" "negate" -}}
  {{- if hasKey ($.entry.config | default dict) $key -}}
    {{- fail (printf "%s/config/%s is not allowed: write %s beside config" $.path $key $key) -}}
  {{- end -}}
{{- end -}}
{{- end -}}
