import fc from 'fast-check';
import path from 'node:path';
import { fillBlueprint, readBlueprint, type Blueprint } from '../../blueprints';
import { hostileText } from '../../blueprints/__testUtils__/hostileText';
import { snapshotOf } from '../../preview/__testUtils__/demoSnapshot';
import { after, demo, inputOf, lineDiff } from '../__testUtils__/demo';
import { editVariablesChangeSet } from './editVariablesChangeSet';
import {
  readBlueprintValues,
  type BlueprintVariable,
} from './readBlueprintValues';

const blueprint = (files: Record<string, string>): Blueprint => ({
  files: new Map(
    Object.entries({ 'commit-message.txt': 'Create {{name}}', ...files }),
  ),
});

const made = (source: Blueprint, values: Record<string, unknown>) =>
  readBlueprintValues({
    blueprint: source,
    snapshot: snapshotOf(fillBlueprint(source, values).files),
    pipeline: String(values.name),
  });

const byName = (variables: BlueprintVariable[]) =>
  Object.fromEntries(
    variables.map(variable => [
      variable.name,
      variable.editable ? variable.value : `(${variable.reason})`,
    ]),
  );

const KINDS = blueprint({
  'commit-message.txt': 'Create {{name}}: {{why}}',
  'pipelines/{{name}}/values.yaml': [
    "lone: '{{lone}}' # why",
    "again: ['{{lone}}', { deep: '{{lone}}' }]",
    "optional: '{{optional maybe}}'",
    "text: 'a {{inText}}'",
    "helper: '{{regexLiteral helped}}'",
    "part: '{{a.part}}'",
    "'{{prefix}}': '{{both}}'",
    "alone: '{{both}}'",
    "'key {{keyed}}':",
    "  under: '{{under}}'",
    "id: '{{keyed}}'",
    "list: ['{{optional moving}}', '{{moved}}']",
    "'{{#if on}}':",
    "  block: '{{inBlock}}'",
    "  both: '{{lone2}}'",
    "lone2: '{{lone2}}'",
    "'{{#each items as |item|}}':",
    "  '{{item}}': '{{item}}'",
    '',
  ].join('\n'),
  'pipelines/{{name}}/values-{{each environments}}.yaml': "size: '{{size}}'\n",
});

const VALUES = {
  name: 'orders',
  why: 'because',
  lone: 'x',
  maybe: '',
  inText: 'b',
  helped: 'c',
  a: { part: 1 },
  prefix: 'p',
  both: 2,
  keyed: 'k',
  under: [1, 'two', { three: 3 }],
  moving: '',
  moved: 'm',
  on: true,
  inBlock: 'i',
  lone2: 'l',
  items: ['first'],
  environments: ['dev', 'prod'],
  size: 3,
};

describe('readBlueprintValues', () => {
  it('reads what stands alone, and says why the rest cannot be', () => {
    expect(byName(made(KINDS, VALUES))).toEqual({
      a: '(part)',
      both: '(missing)',
      environments: '(path)',
      helped: '(helper)',
      inBlock: '(block)',
      inText: '(text)',
      items: '(block)',
      keyed: '(key)',
      lone: 'x',
      lone2: '(block)',
      maybe: undefined,
      moved: '(block)',
      moving: '(block)',
      name: '(path)',
      on: '(block)',
      prefix: '(key)',
      size: 3,
      under: [1, 'two', { three: 3 }],
      why: '(message)',
    });
  });

  it('finds places under keys that another place tells, in every file', () => {
    const variables = made(KINDS, VALUES);
    const places = (name: string) => {
      const variable = variables.find(item => item.name === name);
      return variable?.editable
        ? variable.places.map(({ path: file, pointer }) => file + pointer)
        : undefined;
    };
    expect(places('under')).toEqual([
      'pipelines/orders/values.yaml/key k/under',
    ]);
    expect(places('lone')).toEqual([
      'pipelines/orders/values.yaml/lone',
      'pipelines/orders/values.yaml/again/0',
      'pipelines/orders/values.yaml/again/1/deep',
    ]);
    expect(places('size')).toEqual([
      'pipelines/orders/values-dev.yaml/size',
      'pipelines/orders/values-prod.yaml/size',
    ]);
  });

  it('says what people have changed since', () => {
    const { files } = fillBlueprint(KINDS, VALUES);
    const changed = new Map(files)
      .set('pipelines/orders/values-prod.yaml', 'size: 4\n')
      .set(
        'pipelines/orders/values.yaml',
        files
          .get('pipelines/orders/values.yaml')!
          .replace('lone: x', 'gone: x'),
      );
    const read = (tree: typeof files) =>
      byName(
        readBlueprintValues({
          blueprint: KINDS,
          snapshot: snapshotOf(tree),
          pipeline: 'orders',
        }),
      );
    expect(read(changed)).toMatchObject({
      size: '(differs)',
      lone: '(missing)',
    });
    expect(read(new Map())).toMatchObject({ size: '(missing)' });
  });

  it('refuses a file with an alias', () => {
    expect(() =>
      readBlueprintValues({
        blueprint: KINDS,
        snapshot: snapshotOf(
          new Map([['pipelines/orders/values.yaml', 'a: &a 1\nb: *a\n']]),
        ),
        pipeline: 'orders',
      }),
    ).toThrow('the file has the alias *a');
  });

  it('is the inverse of filling for whatever stands alone', () => {
    const source = blueprint({
      'pipelines/{{name}}/values.yaml':
        "a: '{{a}}'\nb: { c: ['{{b}}', '{{a}}'] }\n'd {{name}}': '{{optional c}}'\n",
    });
    // Half a character has no form in a file
    const whole = hostileText.arbitrary.filter(text => !/\p{Cs}/u.test(text));
    const value = fc.oneof(
      whole,
      fc.integer(),
      fc.boolean(),
      fc.array(whole, { maxLength: 3 }),
      fc.dictionary(
        whole.filter(key => key !== '__proto__'),
        fc.integer(),
        { maxKeys: 3, noNullPrototype: true },
      ),
    );
    fc.assert(
      fc.property(value, value, fc.option(value), (a, b, c) => {
        const variables = made(source, { name: 'x', a, b, c });
        expect(byName(variables)).toEqual({
          a,
          b,
          c: c === null || c === '' ? undefined : c,
          name: '(path)',
        });
      }),
    );
  });
});

describe('editVariablesChangeSet', () => {
  const FORM = {
    name: 'invoices-cdc',
    owner: 'group:default/data-platform',
    description: 'Invoices into BigQuery',
    system: '',
    lifecycle: 'production',
    connectCluster: 'cdc',
    environments: ['dev'],
    secretNamespace: 'connect-cdc',
    secretName: 'invoices-db',
    databasePort: 3306,
    serverId: 7001,
    topicPrefix: 'invoices',
    tables: ['billing.invoices'],
    snapshotMode: 'initial',
    project: 'shop',
    projectPerEnvironment: false,
    dataset: 'raw',
    bigquerySecret: '',
    partitions: 6,
    replicas: 3,
    retention: 604800000,
    aggregate: false,
  };

  async function pipelineOfTemplate() {
    const source = await readBlueprint({
      baseUrl: `file://${path.resolve(
        __dirname,
        '../../../../../templates/mysql-cdc-to-bigquery/template.yaml',
      )}`,
      path: './blueprint',
      readUrl: async () => [],
    });
    const { files } = fillBlueprint(source, FORM);
    const { snapshot } = await demo(Object.fromEntries(files));
    const variables = readBlueprintValues({
      blueprint: source,
      snapshot,
      pipeline: FORM.name,
    });
    return {
      input: { ...inputOf(snapshot), pipeline: FORM.name, variables },
      variables,
    };
  }

  it('edits the variables of our template in place, one line each', async () => {
    const { input, variables } = await pipelineOfTemplate();
    const editable = variables.filter(variable => variable.editable);

    expect(editable.map(({ name }) => name)).toEqual([
      'connectCluster',
      'databasePort',
      'dataset',
      'description',
      'lifecycle',
      'owner',
      'serverId',
      'snapshotMode',
      'system',
    ]);
    for (const variable of editable) {
      const changeSet = editVariablesChangeSet({
        ...input,
        edited: { [variable.name]: 'changed' },
      });
      const lines = lineDiff(input, after(input, changeSet)).slice(1);
      // What was left out gets a line, everything else another one
      expect(lines).toHaveLength(variable.value === undefined ? 1 : 2);
      expect(lines.at(-1)).toContain('changed');
    }
  });

  it('changes exactly the lines of its places, for any text', async () => {
    const { input } = await pipelineOfTemplate();
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
        fc.constantFrom('description', 'dataset', 'snapshotMode'),
        (value, name) => {
          const changeSet = editVariablesChangeSet({
            ...input,
            edited: { [name]: value },
          });
          const later = after(input, changeSet);
          expect(lineDiff(input, later).length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('removes what is optional, and refuses what cannot be changed in place', async () => {
    const { input } = await pipelineOfTemplate();
    const edit = (edited: Record<string, unknown>) =>
      editVariablesChangeSet({ ...input, edited });

    expect(
      lineDiff(input, after(input, edit({ description: '', system: '' }))),
    ).toEqual([
      'pipelines/invoices-cdc/values.yaml',
      '-  description: Invoices into BigQuery',
    ]);
    expect(edit({ owner: FORM.owner }).edits).toEqual([]);
    expect(() => edit({ tables: [] })).toThrow(
      'tables cannot be changed in place (block)',
    );
    expect(() => edit({ owner: undefined })).toThrow('owner must have a value');
  });
});
