import {
  changeSetSchema,
  type PromoteValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../../changes/applyChangeSet';
import { after, demo, newErrors, text } from '../__testUtils__/demo';
import { promoteChangeSet } from './promoteChangeSet';
import type { VerbInput } from '../types';

const DEV = { from: 'dev', to: 'prod' };

/** A promotion from dev to prod, with what there is to say of it. */
function promote(
  input: VerbInput & { pipeline: string },
  decisions: PromoteValues['decisions'] = {},
) {
  const { changeSet, plan } = promoteChangeSet({ ...input, ...DEV, decisions });
  return { changeSet, ...plan };
}

const ROLE =
  '/ksqldb/orders-per-minute/serviceAccount/annotations/eks.amazonaws.com~1role-arn';
const PROJECT = '/connectors/orders-per-minute-bigquery/config/project';

const onlyInDev = async (pipeline: string) => ({
  ...(await demo({ [`pipelines/${pipeline}/values-prod.yaml`]: null })),
  pipeline,
});

const file = (input: VerbInput & { pipeline: string }, environment: string) =>
  text(input, `pipelines/${input.pipeline}/values-${environment}.yaml`);

describe('promoteChangeSet', () => {
  it('makes the file of the target as a copy with its comments', async () => {
    const input = { ...(await demo()), pipeline: 'returns-outbox' };
    const plan = promote(input);

    expect(plan).toMatchObject({
      isNew: true,
      rows: [],
      changeSet: {
        request: { verb: 'promote' },
        pipelines: ['returns-outbox'],
        edits: [
          {
            path: 'pipelines/returns-outbox/values-prod.yaml',
            create: file(input, 'dev'),
          },
        ],
      },
    });
    expect(changeSetSchema.parse(plan.changeSet)).toEqual(plan.changeSet);
    const later = after(input, plan.changeSet);
    expect(newErrors(input, later)).toEqual([]);
    expect(plan.effective).toContainEqual({
      pointer: '/connectors/returns-postgres/config/slot.name',
      after: 'debezium_returns',
    });
  });

  it('proposes what names the source, and takes answers in its place', async () => {
    const input = await onlyInDev('orders-per-minute');
    const first = promote(input);
    expect(first.rows).toEqual([
      {
        pointer: ROLE,
        from: 'arn:aws:iam::111122223333:role/ksqldb-orders-per-minute-dev',
        action: 'copied',
        suggestion:
          'arn:aws:iam::111122223333:role/ksqldb-orders-per-minute-prod',
      },
      {
        pointer: PROJECT,
        from: 'shop-data-dev',
        action: 'copied',
        suggestion: 'shop-data-prod',
      },
    ]);

    const plan = promote(input, {
      answers: {
        [PROJECT]: 'shop-data-prod',
        '/ksqldb/orders-per-minute/replicas': 2,
      },
      omit: [ROLE],
    });
    expect(plan.rows.map(({ action }) => action)).toEqual([
      'omitted',
      'answered',
      'answered',
    ]);
    expect(plan.changeSet.message.split('\n')).toEqual([
      'Promote pipeline orders-per-minute from dev to prod',
      '',
      `    "${PROJECT}": "shop-data-prod"`,
      '    "/ksqldb/orders-per-minute/replicas": "2"',
    ]);
    const { effective } = after(input, plan.changeSet).fleet.pipelines[
      input.pipeline
    ].instances.prod;
    expect(effective.ksqldb['orders-per-minute'].replicas).toBe(2);
    expect(
      effective.connectors['orders-per-minute-bigquery'].config.project,
    ).toBe('shop-data-prod');
    expect(plan.effective).toContainEqual({
      pointer: PROJECT,
      after: 'shop-data-prod',
    });
  });

  it('brings an environment up to date and leaves what it says in its own way', async () => {
    const path = 'pipelines/orders-cdc/values-dev.yaml';
    const before = await demo();
    const input = {
      ...(await demo({
        [path]: text(before, path).replace(
          '      project: shop-data-dev\n',
          '      project: shop-data-dev\n      queueSize: 100\n',
        ),
      })),
      pipeline: 'orders-cdc',
    };
    const plan = promote(input, {
      omit: ['/connectors/orders-mysql/config/snapshot.mode'],
    });

    expect(
      plan.rows.map(({ pointer, action }) => `${action} ${pointer}`),
    ).toEqual([
      'omitted /connectors/orders-mysql/config/snapshot.mode',
      'left /connectors/orders-bigquery/config/project',
      'copied /connectors/orders-bigquery/config/queueSize',
      'copied /topics/shop.orders/config/retention.ms',
      'copied /topics/shop.order_items/config/retention.ms',
      'targetOnly /connectors/orders-bigquery/tasksMax',
    ]);
    expect(plan.changeSet.message.split('\n').slice(2)).toEqual([
      '    "/connectors/orders-bigquery/config/project": stays "shop-data-prod"',
      '    "/connectors/orders-bigquery/config/queueSize": "100", as in dev',
      '    "/topics/shop.orders/config/retention.ms": "86400000", as in dev',
      '    "/topics/shop.order_items/config/retention.ms": "86400000", as in dev',
    ]);
    expect(plan.effective).toEqual([
      {
        pointer: '/connectors/orders-bigquery/config/queueSize',
        after: '100',
      },
      {
        pointer: '/topics/shop.order_items/config/retention.ms',
        before: '604800000',
        after: '86400000',
      },
      {
        pointer: '/topics/shop.orders/config/retention.ms',
        before: '604800000',
        after: '86400000',
      },
    ]);
    const later = { ...after(input, plan.changeSet), pipeline: 'orders-cdc' };
    expect(file(later, 'prod')).toContain('project: shop-data-prod');
    expect(file(later, 'prod')).toContain('queueSize: 100');
    expect(file(later, 'dev')).toBe(file(input, 'dev'));

    const taken = promote(input, {
      take: ['/connectors/orders-bigquery/config/project'],
    });
    expect(taken.rows.find(({ action }) => action === 'taken')).toMatchObject({
      from: 'shop-data-dev',
      to: 'shop-data-prod',
    });
  });

  it('changes nothing the second time', async () => {
    const input = { ...(await demo()), pipeline: 'orders-cdc' };
    const later = after(input, promote(input).changeSet);
    const again = promote({ ...later, pipeline: 'orders-cdc' });
    expect(applyChangeSet(again.changeSet, later.snapshot)).toEqual({
      kind: 'unchanged',
    });
    expect(again.effective).toEqual([]);
  });

  it('warns of presets and charts that are not the same', async () => {
    const before = await demo();
    const config = text(before, 'kafka-pipelines.yaml');
    const at = config.indexOf('  prod:');
    const input = await demo({
      'kafka-pipelines.yaml':
        config.slice(0, at) +
        config
          .slice(at)
          .replace(
            'kafka-pipeline: { bundled: 0.2.0 }',
            'kafka-pipeline: { bundled: 0.1.0 }',
          )
          .replace('        - presets/bigquery-sink.yaml\n', ''),
    });
    const { warnings } = promote({ ...input, pipeline: 'orders-cdc' });
    expect(warnings).toEqual([
      {
        kind: 'chart',
        name: 'kafka-pipeline',
        message:
          'Chart kafka-pipeline is bundled 0.2.0 in dev, but bundled 0.1.0 in prod.',
      },
      {
        kind: 'preset',
        name: 'bigquery-sink@1',
        message: 'There is no preset bigquery-sink@1 in prod.',
      },
      {
        kind: 'preset',
        name: 'debezium-mysql@1',
        message: 'Preset debezium-mysql@1 is not the same in dev and prod.',
        pointers: ['/config/schema.history.internal.kafka.bootstrap.servers'],
      },
    ]);
  });

  it('warns of clusters that are missing', async () => {
    const before = await demo();
    const input = await demo({
      'environments/prod/clusters.yaml': text(
        before,
        'environments/prod/clusters.yaml',
      ).replace(/^ {2}cdc:/m, '  other:'),
    });
    expect(
      promote({ ...input, pipeline: 'orders-cdc' }).warnings,
    ).toContainEqual({
      kind: 'connectCluster',
      name: 'cdc',
      message: 'There is no Connect cluster cdc in prod.',
    });
  });

  it('puts no secret in clear into the message of the commit', async () => {
    const input = await onlyInDev('orders-per-minute');
    const pointer =
      '/connectors/orders-per-minute-bigquery/config/database.password';
    const { message } = promote(input, {
      answers: { [pointer]: 'hunter2' },
    }).changeSet;
    expect(message).toContain(`"${pointer}": `);
    expect(message).not.toContain('hunter2');
  });

  it('conflicts when the target has changed', async () => {
    const input = { ...(await demo()), pipeline: 'returns-outbox' };
    const { changeSet } = promote(input);
    const taken = await demo({
      'pipelines/returns-outbox/values-prod.yaml': 'connectors: {}\n',
    });
    expect(applyChangeSet(changeSet, taken.snapshot)).toMatchObject({
      kind: 'conflict',
      path: 'pipelines/returns-outbox/values-prod.yaml',
    });
  });

  it('refuses what does not exist or cannot be', async () => {
    const input = { ...(await demo()), pipeline: 'orders-cdc' };
    const refused = (more: Partial<PromoteValues>) =>
      promoteChangeSet({ ...input, ...DEV, decisions: {}, ...more });

    expect(() => refused({ pipeline: 'constructor' })).toThrow('no pipeline');
    expect(() => refused({ to: '../prod' })).toThrow(
      'no environment "../prod"',
    );
    expect(() => refused({ to: '__proto__' })).toThrow('no environment');
    expect(() => refused({ to: 'dev' })).toThrow('another environment');
    expect(() =>
      refused({ pipeline: 'returns-outbox', from: 'prod', to: 'dev' }),
    ).toThrow('Pipeline returns-outbox is not in prod');
    expect(() =>
      refused({ decisions: { answers: { '/connectors': 1 } } }),
    ).toThrow('/connectors is a map: answer its fields');
    expect(() =>
      refused({
        decisions: { answers: { '/connectors/orders-mysql/tasksMax': 'x' } },
      }),
    ).toThrow('could not be read after the change');
  });
});
