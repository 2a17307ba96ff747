/** Lines that say nothing about what is wrong. */
const NOISE = [
  /^(time=\S+ )?level=(INFO|WARN|DEBUG)\b/i,
  /^walk\.go:/,
  /found symbolic link in path/,
  /^Use --debug flag/,
  /^WARNING:/,
];

/** `execution error at (kafka-pipeline/templates/pipeline.yaml:3:4): ` and its like around a `fail`. */
const FAIL = /^.*?\berror calling fail: |^execution error at \([^)]*\): /s;

/**
 * The message of a failed Helm run for people: without log lines, without
 * the path of the folder Helm ran in, and for a guard of our charts only what
 * the guard says.
 *
 * @param stderr - all that Helm wrote to standard error
 * @param folder - folder Helm ran in; its path is removed
 */
export function helmMessage(stderr: string, folder?: string): string {
  const text = stderr
    .split('\n')
    .filter(line => line.trim() && !NOISE.some(noise => noise.test(line)))
    .join('\n')
    .replace(/^Error: /, '')
    .replace(FAIL, '')
    .trim();
  const message = folder ? text.split(`${folder}/`).join('') : text;
  return message || 'Helm failed and did not say why';
}
