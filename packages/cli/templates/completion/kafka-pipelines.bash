# Completion of kafka-pipelines for bash. In ~/.bashrc:
#   source <(kafka-pipelines completion bash)

_kafka_pipelines() {
  local IFS=$'\n' line
  COMPREPLY=()
  while read -r line; do
    # bash replaces only what stands behind the last = of the word.
    line=${line%%$'\t'*}
    if [[ $line == --*=* ]]; then line=${line#*=}; fi
    COMPREPLY+=("$line")
  done < <(kafka-pipelines complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}

complete -o bashdefault -o default -F _kafka_pipelines kafka-pipelines
