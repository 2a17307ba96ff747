import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './charts';
import { runHelm, testedHelms } from './helm';

const documents = [
  'README.md',
  'charts/kafka-connect/README.md',
  'charts/kafka-pipeline/README.md',
  'examples/gitops/README.md',
];

/** Arguments of the `helm template` commands of a document. */
function helmCommands(document: string): string[][] {
  const text = readFileSync(join(repositoryFolder, document), 'utf8');
  return [...text.matchAll(/^helm (template (?:.*\\\n)*.*)$/gm)].map(
    ([, command]) =>
      command
        .replaceAll('<charts>', '../../charts')
        .replaceAll('\\\n', ' ')
        .split(/\s+/),
  );
}

it.each(documents)('the helm commands of %s work in the demo', async path => {
  const [helm] = await testedHelms();
  const commands = helmCommands(path);
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    const demo = join(repositoryFolder, 'examples/gitops');
    expect(await runHelm(helm, command, demo)).toMatch(/^kind: Kafka/m);
  }
});
