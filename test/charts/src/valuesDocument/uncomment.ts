/**
 * Takes the comment marks of a values.yaml away, as a person does in an editor:
 * `# ` before YAML, and the `{}` of a key that then holds something. Text, which
 * starts with `##`, stays.
 */
export function uncomment(valuesFile: string): string {
  const [first, ...lines] = valuesFile.split('\n');
  const text = lines
    .map(line => line.replace(/^( *)# (?!#)/, '$1'))
    .join('\n')
    .replace(/^(\w+): \{\}\n(?= )/gm, '$1:\n');
  return `${first}\n${text}`;
}
