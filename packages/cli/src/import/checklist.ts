import type {
  ImportPlan,
  UnadoptableConnector,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { visible } from '../findings/visible';

function secretLines({ secrets, suggestedSecrets }: ImportPlan): string[] {
  if (suggestedSecrets.length === 0) {
    return [];
  }
  return [
    '## Secrets to create',
    '',
    'Before the import is merged. Write each value into a file of the name of its key, run the line there, and remove the files.',
    ...suggestedSecrets.flatMap(({ namespace, name, command }) => [
      '',
      `- [ ] ${namespace}/${name}`,
      '',
      '  ```sh',
      `  ${command}`,
      '  ```',
      '',
      ...secrets
        .filter(
          each => each.namespace === namespace && each.secretName === name,
        )
        .map(
          ({ connector, key, secretKey, why, masked }) =>
            `  - ${secretKey}: ${key} of ${connector}, which ${
              masked ? 'the source hides' : why
            }`,
        ),
    ]),
    '',
  ];
}

function recipeLines({
  name,
  why,
  suggestedName,
  renamedTo,
  recipe,
}: UnadoptableConnector): string[] {
  return [
    '',
    renamedTo === undefined
      ? `- [ ] ${name} ${why}: left out. Import it with --rename ${name}=${suggestedName}, which makes a new connector of it:`
      : `- [ ] ${name} ${why}: imported as ${renamedTo}, a new connector. Before it starts:`,
    '',
    ...recipe.steps.flatMap(({ text, command }, index) => [
      `  ${index + 1}. ${text}`,
      ...(command === undefined
        ? []
        : ['', '     ```sh', `     ${command}`, '     ```', '']),
    ]),
    ...recipe.alternatives.map(text => `\n  Or: ${text}`),
  ];
}

function unadoptableLines({ unadoptable }: ImportPlan): string[] {
  return unadoptable.length === 0
    ? []
    : [
        '## Names that cannot be adopted',
        '',
        'The name of a KafkaConnector is the name of its connector, and Kubernetes takes small letters, digits, dashes and dots.',
        ...unadoptable.flatMap(recipeLines),
        '',
      ];
}

/**
 * What an import leaves to people, as Markdown; empty when that is nothing. It
 * holds no secret.
 *
 * @param todo - about Connect clusters, as sentences
 */
export function checklist(plan: ImportPlan, todo: readonly string[]): string {
  const lines = [
    ...secretLines(plan),
    ...unadoptableLines(plan),
    ...(todo.length > 0
      ? ['## To add', '', ...todo.map(each => `- [ ] ${each}`), '']
      : []),
  ];
  return lines.length > 0
    ? visible(`# Checklist of the import\n\n${lines.join('\n')}`)
    : '';
}
