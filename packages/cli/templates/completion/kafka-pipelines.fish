# Completion of kafka-pipelines for fish. In ~/.config/fish/config.fish:
#   kafka-pipelines completion fish | source

function __kafka_pipelines_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found (kafka-pipelines complete -- $words[2..] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end

complete -c kafka-pipelines --no-files --keep-order -a '(__kafka_pipelines_complete)'
