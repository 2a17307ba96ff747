import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import {
  parseYaml,
  type ChangeSet,
  type RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  blueprintVariables,
  checkBlueprint,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { parseAllDocuments } from 'yaml';
import { createDemoRepository } from './__testUtils__/gitRepository';
import {
  loadTemplate,
  parameterNames,
  templateNames,
} from './__testUtils__/templates';
import { templateValues } from './__testUtils__/templateValues';
import { verbTemplates } from './__testUtils__/verbTemplates';
import { startTestModule, type TestModule } from './__testUtils__/testModule';

/** What the form keeps for itself. */
const FORM_ONLY = ['review'];

const names = ['kafka-pipeline', 'mysql-cdc-to-bigquery'] as const;

describe('templates', () => {
  const directory = createMockDirectory();
  let module: TestModule;

  beforeAll(async () => {
    const { path } = await createDemoRepository(directory.path);
    module = await startTestModule({ demo: { git: { url: `file:${path}` } } });
  });

  afterAll(() => module.stop());

  it('are all tested', async () => {
    expect((await templateNames()).sort()).toEqual(
      [...names, ...Object.values(verbTemplates)].sort(),
    );
  });

  describe.each(names)('%s', name => {
    it('is a template that Backstage accepts', async () => {
      const { entity } = await loadTemplate(name);
      expect(entity.metadata.name).toBe(name);
      expect(entity.spec.type).toBe('kafka-pipeline');
      await expect(
        templateEntityV1beta3Validator.check(entity as never),
      ).resolves.toBe(true);
    });

    it('has a sound blueprint that reads what the form asks for', async () => {
      const { entity, blueprint } = await loadTemplate(name);
      expect(checkBlueprint(blueprint).map(({ message }) => message)).toEqual(
        [],
      );
      const asked = new Set(parameterNames(entity.spec.parameters));
      FORM_ONLY.forEach(parameter => asked.delete(parameter));
      expect(blueprintVariables(blueprint)).toEqual([...asked].sort());
    });

    it('hands the whole form over and writes what was reviewed', async () => {
      const { entity } = await loadTemplate(name);
      expect(
        entity.spec.steps.map(({ action, input }) => [action, input]),
      ).toEqual([
        [
          'kafka:pipeline:fill',
          { blueprint: './blueprint', values: '${{ parameters }}' },
        ],
        [
          'kafka:pipeline:validate',
          { changeSet: '${{ steps.fill.output.changeSet }}' },
        ],
        [
          'kafka:pipeline:publish',
          {
            changeSet: '${{ steps.fill.output.changeSet }}',
            digest: '${{ parameters.review.digest }}',
          },
        ],
      ]);
    });

    it('makes a pipeline that checks clean and renders', async () => {
      const { baseUrl } = await loadTemplate(name);
      const task = { id: `task-${name}`, baseUrl };
      const { changeSet } = await module.run(
        'kafka:pipeline:fill',
        { blueprint: './blueprint', values: templateValues[name] },
        task,
      );
      const { edits, message } = changeSet as ChangeSet;
      for (const edit of edits) {
        const text = 'create' in edit ? edit.create : '';
        expect(parseYaml(edit.path, text).findings).toEqual([]);
        expect({ path: edit.path, text }).toMatchSnapshot();
      }
      expect(message).toMatchSnapshot();
      const { findings, manifests } = await module.run(
        'kafka:pipeline:validate',
        { changeSet: JSON.parse(JSON.stringify(changeSet)) },
        task,
      );
      expect(findings).toEqual([]);
      expect(
        (manifests as RenderedManifests[]).map(
          ({ environment }) => environment,
        ),
      ).toEqual(templateValues[name].environments);
    });
  });

  it('makes connectors, topics and a ksqlDB app of the form of MySQL to BigQuery', async () => {
    const { baseUrl } = await loadTemplate('mysql-cdc-to-bigquery');
    const task = { id: 'task-manifests', baseUrl };
    const { changeSet } = await module.run(
      'kafka:pipeline:fill',
      {
        blueprint: './blueprint',
        values: templateValues['mysql-cdc-to-bigquery'],
      },
      task,
    );
    const { manifests, summary } = await module.run(
      'kafka:pipeline:validate',
      { changeSet: JSON.parse(JSON.stringify(changeSet)) },
      task,
    );
    expect(summary).toMatch(/^No findings. In dev: .*2 KafkaConnectors/);
    const [dev, prod] = (manifests as RenderedManifests[]).map(
      ({ manifests: stream }) =>
        parseAllDocuments(stream!).map(document => document.toJS()),
    );
    const named = (objects: typeof dev, kind: string, name: string) =>
      objects.find(
        object => object.kind === kind && object.metadata.name === name,
      )?.spec;
    expect(named(dev, 'KafkaConnector', 'invoices-cdc-mysql')).toMatchObject({
      class: 'io.debezium.connector.mysql.MySqlConnector',
      tasksMax: 1,
      config: {
        'database.hostname': '${secrets:connect-cdc/invoices-db:host}',
        'database.password': '${secrets:connect-cdc/invoices-db:password}',
        'database.port': '3306',
        'database.server.id': '6401',
        'topic.prefix': 'billing.db',
        'table.include.list': 'billing\\.invoices,billing\\.invoice_lines',
        'snapshot.mode': 'initial',
        'schema.history.internal.kafka.topic': 'schema-history.billing.db',
        transforms: 'unwrap,route',
        'transforms.unwrap.type':
          'io.debezium.transforms.ExtractNewRecordState',
        'transforms.route.type':
          'org.apache.kafka.connect.transforms.RegexRouter',
        'transforms.route.regex': 'billing\\.db\\.(.*)',
        'transforms.route.replacement': '$1',
      },
    });
    const sinkOf = (objects: typeof dev) =>
      named(objects, 'KafkaConnector', 'invoices-cdc-bigquery').config;
    expect(sinkOf(dev)).toMatchObject({
      project: 'shop-data-dev',
      defaultDataset: 'raw_billing',
      topics: 'billing.invoices,billing.invoice_lines',
      'errors.tolerance': 'all',
      'errors.deadletterqueue.topic.name': 'dlq.invoices-cdc-bigquery',
    });
    expect(sinkOf(prod).project).toBe('shop-data-prod');
    for (const topic of [
      'billing.invoices',
      'schema-history.billing.db',
      'heartbeat.billing.db',
      'dlq.invoices-cdc-bigquery',
      'billing.invoices-per-minute',
    ]) {
      expect(
        dev.some(
          ({ kind, spec }) => kind === 'KafkaTopic' && spec.topicName === topic,
        ),
      ).toBe(true);
    }
    expect(named(dev, 'StatefulSet', 'invoices-cdc')).toBeDefined();
  });

  it('fills the form of MySQL to BigQuery without its optional parts', async () => {
    const { baseUrl } = await loadTemplate('mysql-cdc-to-bigquery');
    const {
      description: _description,
      system: _system,
      aggregateTable: _table,
      aggregateBy: _by,
      aggregateSum: _sum,
      aggregateTopic: _topic,
      ...values
    } = templateValues['mysql-cdc-to-bigquery'];
    const task = { id: 'task-plain', baseUrl };
    const { changeSet } = await module.run(
      'kafka:pipeline:fill',
      {
        blueprint: './blueprint',
        values: {
          ...values,
          aggregate: false,
          projectPerEnvironment: false,
          project: 'shop-data-prod',
          bigquerySecret: 'bigquery-billing',
        },
      },
      task,
    );
    const texts = (changeSet as ChangeSet).edits.map(edit =>
      'create' in edit ? edit.create : '',
    );
    expect(texts.join('---\n')).toMatchSnapshot();
    const { findings } = await module.run(
      'kafka:pipeline:validate',
      { changeSet: JSON.parse(JSON.stringify(changeSet)) },
      task,
    );
    expect(findings).toEqual([]);
  });
});
