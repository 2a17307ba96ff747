import { connectCluster } from './connectCluster';
import { testedHelms } from './helm';
import { recipes } from './recipes';
import { render } from './render';

it.each(recipes('docs/charts/connect-operations.md'))(
  'a recipe of "$heading" fits the schema and renders',
  async ({ values }) => {
    const [helm] = await testedHelms();
    const manifests = await render(helm, 'kafka-connect', [
      connectCluster,
      values,
    ]);
    expect(manifests.map(({ kind }) => kind)).toContain('KafkaConnect');
  },
);
