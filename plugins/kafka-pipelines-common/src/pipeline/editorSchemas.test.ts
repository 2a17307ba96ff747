import Ajv from 'ajv';
import { editorSchemas } from './editorSchemas';

const schemas = editorSchemas();
const compiled = (name: keyof typeof schemas) =>
  new Ajv({ strict: false }).compile(schemas[name]);

describe('editorSchemas', () => {
  it('takes in a file what belongs there, and nothing else', () => {
    const files = {
      'kafka-pipelines.schema.json': { environments: {} },
      'shared-values.schema.json': { presets: { 'jdbc@1': { tasksMax: 1 } } },
      'pipeline.schema.json': { connectors: { orders: { config: { a: 1 } } } },
      'connect-cluster.schema.json': { replicas: 2 },
    };
    for (const name of Object.keys(files) as Array<keyof typeof files>) {
      const takes = compiled(name);
      const accepted = Object.entries(files).filter(([, file]) => takes(file));
      expect(accepted.map(([of]) => of)).toEqual([name]);
    }
  });

  it('names the place of a mistake', () => {
    const takes = compiled('pipeline.schema.json');
    takes({ topics: { orders: { partitons: 6 } } });
    expect(takes.errors?.[0]).toMatchObject({
      instancePath: '/topics/orders',
      params: { additionalProperty: 'partitons' },
    });
  });
});
