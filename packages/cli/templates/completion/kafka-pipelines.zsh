#compdef kafka-pipelines
# Completion of kafka-pipelines for zsh. In ~/.zshrc, after compinit:
#   source <(kafka-pipelines completion zsh)

_kafka_pipelines() {
  local line
  local -a found
  for line in "${(@f)$(kafka-pipelines complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    # _describe takes what stands behind a colon for the description.
    if [[ $line == *$'\t'* ]]; then
      found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    else
      found+=("${line//:/\\:}")
    fi
  done
  if (( $#found )); then
    _describe -V kafka-pipelines found
  else
    _files
  fi
}

compdef _kafka_pipelines kafka-pipelines
