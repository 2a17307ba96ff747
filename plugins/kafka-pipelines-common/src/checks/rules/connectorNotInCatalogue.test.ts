import { checkConnectorConfig } from '../connector/checkConnectorConfig';
import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import { configFindings } from '../connector/testTransforms';
import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/not-in-catalogue';

const catalogue = testCatalogue(
  [
    {
      artifact: 'org.apache.kafka:connect-runtime',
      version: '4.3.1',
      classes: [
        { class: 'framework:source', kind: 'framework', keys: {} },
        { class: 'framework:sink', kind: 'framework', keys: {} },
        { class: 'org.example.Source', kind: 'source', keys: {} },
      ],
    },
  ],
  [
    {
      classes: ['framework:source', 'framework:sink'],
      prefixes: [
        {
          prefix: 'transforms.',
          aliases: 'transforms',
          classIn: 'type',
          source: 'https://example.org',
        },
      ],
    },
  ],
);

const PRIVATE = 'com.private.OrdersSourceConnector';

describe('connector/not-in-catalogue', () => {
  it('says it once of each class, and how many connectors use it', () => {
    const connectors = [
      'connectors:',
      '  known: { class: org.example.Source }',
      `  first: { class: ${PRIVATE}, transforms: { own: { order: 1, type: com.private.Smt } } }`,
      `  second: { class: ${PRIVATE} }`,
    ].join('\n');
    expect(
      findingsOf(
        RULE,
        {
          ...testPipeline('a', connectors, { dev: '', prod: '' }),
          ...testPipeline('b', `connectors:\n  third: { class: ${PRIVATE} }`),
        },
        undefined,
        catalogue,
      ),
    ).toEqual([
      {
        at: 'pipelines/a/values.yaml:5:19 /connectors/first/class',
        message: `The connector class ${PRIVATE} is not in the catalogue: its keys are not checked.`,
        hint: 'Take its facts from a worker that has it: kafka-pipelines catalogue add --from-connect URL. 3 connectors use the class.',
      },
      {
        at: 'pipelines/a/values.yaml:5:91 /connectors/first/transforms/own/type',
        message:
          'The transform class com.private.Smt is not in the catalogue: its keys are not checked.',
        hint: 'Take its facts from a worker that has it: kafka-pipelines catalogue add --from-connect URL. One connector uses the class.',
      },
    ]);
  });

  it('says it of a config without a repository', () => {
    const found = (name: string) =>
      checkConnectorConfig({ config: { 'connector.class': name } }, catalogue);
    expect(found(PRIVATE)).toMatchObject([
      { rule: RULE, severity: 'info', key: 'connector.class' },
    ]);
    expect(found('org.example.Source')).toEqual([]);
  });

  it('says it of a name without a package, unless several classes have it', () => {
    const twins = testCatalogue([
      {
        artifact: 'org.apache.kafka:connect-runtime',
        version: '4.3.1',
        classes: [
          { class: 'framework:source', kind: 'framework', keys: {} },
          { class: 'a.TwinConnector', kind: 'source', keys: {} },
          { class: 'b.TwinConnector', kind: 'source', keys: {} },
        ],
      },
    ]);
    const found = (name: string) =>
      checkConnectorConfig({ config: { 'connector.class': name } }, twins).map(
        ({ rule, message }) => `${rule} ${message}`,
      );
    expect(found('MySqlSource')).toEqual([
      `${RULE} The connector class MySqlSource is not in the catalogue: its keys are not checked.`,
    ]);
    expect(found('TwinConnector')).toEqual([]);
    expect(found('Twin')).toEqual([]);
    expect(found('hunter-2!')).toEqual([
      'connector/unknown-class connector.class is no class name.',
    ]);
  });

  it('says it once of a converter of keys and values', () => {
    expect(
      configFindings(RULE, {
        'key.converter': 'Foo',
        'value.converter': 'Foo',
      }),
    ).toMatchObject([
      { key: expect.stringMatching(/^(?:key|value)\.converter$/) },
    ]);
  });

  it('says it once where no artifact has the class either', () => {
    const files = {
      ...testPipeline('a', `connectors:\n  first: { class: ${PRIVATE} }`),
      'shared.yaml': 'artifacts: { own@1: { classes: [a.B] } }',
      'connect-clusters/cdc/values.yaml':
        'cluster: { name: cdc }\nplugins: { own: { artifact: own@1 } }',
      'connect-clusters/cdc/values-dev.yaml': '',
    };
    const count = (rule: string) =>
      findingsOf(rule, files, undefined, catalogue).length;
    expect(count(RULE)).toBe(0);
    expect(count('connector/missing-plugin')).toBe(1);
  });
});
