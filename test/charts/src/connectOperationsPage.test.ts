import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './charts';
import { connectCluster } from './connectCluster';
import { testedHelms } from './helm';
import { render } from './render';

const page = readFileSync(
  join(repositoryFolder, 'docs/charts/connect-operations.md'),
  'utf8',
);
const recipes = [
  ...page.matchAll(/^## ([^\n]+)$|^```yaml\n(.*?)^```$/gms),
].reduce<Array<[heading: string, values: string]>>(
  (found, [, heading, values]) => [
    ...found,
    [heading ?? found.at(-1)?.[0] ?? '', values ?? ''],
  ],
  [],
);

it.each(recipes.filter(([, values]) => values))(
  'a recipe of "%s" fits the schema and renders',
  async (_, values) => {
    const [helm] = await testedHelms();
    const manifests = await render(helm, 'kafka-connect', [
      connectCluster,
      values,
    ]);
    expect(manifests.map(({ kind }) => kind)).toContain('KafkaConnect');
  },
);
