/** Arguments of `helm template`, value files in their order. */
export function helmTemplateArguments(
  release: string,
  chart: string,
  valueFiles: readonly string[],
): string[] {
  return [
    'template',
    release,
    chart,
    ...valueFiles.flatMap(file => ['-f', listItem(file)]),
  ];
}

/**
 * The `helm template` line that prints the manifests of one pipeline or
 * Connect cluster in one environment. It is meant for a shell in a checkout of
 * the GitOps repository.
 *
 * @param release - name of the pipeline or of the Connect cluster
 * @param chart - folder of the chart, or an `oci://` reference
 * @param valueFiles - repository paths, the ones that win last
 * @public
 */
export function helmTemplateCommand(
  release: string,
  chart: string,
  valueFiles: readonly string[],
): string {
  return ['helm', ...helmTemplateArguments(release, chart, valueFiles)]
    .map(shellWord)
    .join(' ');
}

/** Helm reads the value of -f as a line of CSV: a comma would make it two files. */
function listItem(file: string): string {
  return /[,"]/.test(file) ? `"${file.replace(/"/g, '""')}"` : file;
}

function shellWord(word: string): string {
  return /^[-\w./:@=+,]+$/.test(word)
    ? word
    : `'${word.replace(/'/g, `'\\''`)}'`;
}
