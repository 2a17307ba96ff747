import { schemaFindings } from '../checks/schema/schemaFindings';
import { parseYaml } from '../yaml/parseYaml';
import { fleetConfigSchema } from './fleetConfig';

const problems = (grant: string) =>
  schemaFindings(
    parseYaml('kafka-pipelines.yaml', `secretGrants: [${grant}]\n`),
    fleetConfigSchema,
  )
    .filter(({ pointer }) => pointer.startsWith('/secretGrants'))
    .map(({ rule, pointer }) => `${rule} ${pointer}`);

describe('secretGrants', () => {
  it('name Secrets one by one', () => {
    expect(
      problems('{ owner: data, namespace: payments, secrets: [ledger] }'),
    ).toEqual([]);
    expect(problems('{ owner: data, namespace: payments }')).toEqual([
      'schema/missing /secretGrants/0/secrets',
    ]);
    expect(
      problems('{ owner: data, namespace: payments, secrets: [] }'),
    ).toEqual(['schema/value /secretGrants/0/secrets']);
    expect(
      problems('{ owner: data, namespace: "*", secrets: ["*", "ledger-*"] }'),
    ).toEqual([
      'schema/value /secretGrants/0/namespace',
      'schema/value /secretGrants/0/secrets/0',
      'schema/value /secretGrants/0/secrets/1',
    ]);
  });
});
