import { join } from 'node:path';
import { bases } from '../configs/bases';
import type { Verdict } from '../validation/verdict';
import { type Finds, type Variant, variantConfig, variants } from '../variants';
import { ROOT } from '../worker/folders';
import { workerArtifacts } from '../worker/plugins';
import { ourFindings } from './ourFindings';

/** The page with the table. */
export const PAGE = join(ROOT, 'docs/connect-validation.md');

interface Result {
  variant: Variant;
  ours: Finds[];
  verdict: Verdict;
}

const code = (text: string) => `\`${text}\``;

function describeOurs({ variant, ours: findings }: Result): string {
  return findings.length === 0
    ? `**nothing**: ${variant.unfound}`
    : findings.map(([rule, key]) => `${rule}: ${code(key)}`).join('<br>');
}

/** What the answer says; a key that nobody got wrong is no help. */
function describeVerdict(verdict: Verdict): string {
  switch (verdict.outcome) {
    case 'green':
      return '**nothing**';
    case 'failed':
      return `no answer, status ${verdict.status}`;
    default:
      return verdict.keys.map(code).join('<br>');
  }
}

function simpleClass({ base }: Variant): string {
  return bases[base]['connector.class'].replace(/^.*\./, '');
}

function section(title: string, results: Result[]): string {
  const rows = results.map(result =>
    [
      result.variant.mistake,
      simpleClass(result.variant),
      describeOurs(result),
      describeVerdict(result.verdict),
    ].join(' | '),
  );
  return [
    `## ${title}`,
    '',
    '| mistake | connector | our checks find | Kafka Connect reports |',
    '| --- | --- | --- | --- |',
    ...rows.map(row => `| ${row} |`),
    '',
  ].join('\n');
}

/** The page: what our checks and the worker say of each variant. */
export function validationPage(recorded: Record<string, Verdict>): string {
  const sections = Object.entries(variants).map(([title, all]) => ({
    title,
    results: all.map((variant): Result => {
      const verdict = recorded[variant.id];
      if (!verdict) {
        throw new Error(`verdicts.json lacks ${variant.id}: record it`);
      }
      return { variant, ours: ourFindings(variantConfig(variant)), verdict };
    }),
  }));
  const all = sections.flatMap(({ results }) => results);
  const count = (test: (result: Result) => boolean) => all.filter(test).length;
  const ours = count(each => each.ours.length > 0);
  const green = count(({ verdict }) => verdict.outcome === 'green');
  const failed = count(({ verdict }) => verdict.outcome === 'failed');
  const { kafka, plugins } = workerArtifacts();

  return `# What Kafka Connect's own validation finds

<!-- Written by \`yarn workspace connect-worker-test generate\` from the results of test/connect-worker. -->

Kafka Connect validates a config when a connector is created or changed, and on request
(\`PUT /connector-plugins/<class>/config/validate\`). It passes over keys that nobody reads, and many plugins check most of
their config only when they start. The checks of this project look at the same config before it is merged: on the line
that holds the mistake, without a worker and without a database.

Each row below is a config with one mistake, made from one without: from a connector of the demo, or of a further class.
[test/connect-worker](../test/connect-worker) asks a worker of Kafka ${kafka} and our checks about each of them. Errors that only say
that there is no database do not count. The tests compare both with this page.

Of ${all.length} configs with a mistake

- our checks find ${ours};
- Kafka Connect reports ${
    all.length - green - failed
  }, has nothing but an error of its own for ${failed}, and takes ${green}.

The worker's plugins:

${plugins
  .map(({ artifact, version }) => `- ${code(artifact)} ${version}`)
  .join('\n')}

${sections.map(({ title, results }) => section(title, results)).join('\n')}`;
}
