import {
  changeSetSchema,
  type BulkPlan,
  type BulkValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../../changes/applyChangeSet';
import { after, demo, lineDiff, newErrors, text } from '../__testUtils__/demo';
import { bulkChangeSet } from './bulkChangeSet';
import type { VerbInput } from '../types';

const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';
const BIGQUERY = 'bigquery-sink@1';

/** A bulk change, with its table. */
function change(input: VerbInput & BulkValues) {
  const { changeSet, plan } = bulkChangeSet(input);
  return { changeSet, ...plan };
}

const brief = ({ rows }: Pick<BulkPlan, 'rows'>) =>
  rows.map(
    ({ outcome, file, pointer, environments, was, value }) =>
      `${outcome} ${file} ${pointer} [${environments}] ${was} -> ${value}`,
  );

describe('bulkChangeSet', () => {
  it('sets the plugin version of all connectors of a class', async () => {
    const input = await demo();
    const plan = change({
      ...input,
      select: { class: POSTGRES },
      change: { kind: 'pluginVersion', version: '3.7.0.Final' },
    });

    expect(brief(plan)).toEqual([
      'changed pipelines/customers-cdc/values.yaml /connectors/customers-postgres/version [dev,prod] undefined -> 3.7.0.Final',
      'changed pipelines/customers-cdc/values.yaml /connectors/payments-postgres/version [dev,prod] undefined -> 3.7.0.Final',
      'changed pipelines/returns-outbox/values.yaml /connectors/returns-postgres/version [dev] undefined -> 3.7.0.Final',
    ]);
    expect(changeSetSchema.parse(plan.changeSet)).toEqual(plan.changeSet);
    expect(plan.changeSet).toMatchObject({
      request: { verb: 'bulk' },
      pipelines: ['customers-cdc', 'returns-outbox'],
    });
    const later = after(input, plan.changeSet!);
    expect(
      later.fleet.pipelines['returns-outbox'].instances.dev.effective
        .connectors['returns-postgres'].version,
    ).toBe('3.7.0.Final');
  });

  it('changes a value where it is written, in the environments that say otherwise too', async () => {
    const input = await demo();
    const plan = change({
      ...input,
      select: {
        preset: BIGQUERY,
        pipelines: ['orders-cdc', 'commerce-mirror'],
      },
      change: { kind: 'config', key: 'project', value: 'shop-data' },
    });
    expect(brief(plan)).toEqual([
      'changed pipelines/commerce-mirror/values-dev.yaml /connectors/web-bigquery/config/project [dev] shop-data-dev -> shop-data',
      'changed pipelines/commerce-mirror/values-prod.yaml /connectors/web-bigquery/config/project [prod] shop-data-prod -> shop-data',
      'changed pipelines/orders-cdc/values-dev.yaml /connectors/orders-bigquery/config/project [dev] shop-data-dev -> shop-data',
      'changed pipelines/orders-cdc/values-prod.yaml /connectors/orders-bigquery/config/project [prod] shop-data-prod -> shop-data',
    ]);

    const dev = change({
      ...input,
      select: { preset: BIGQUERY, environments: ['dev'] },
      change: { kind: 'config', key: 'project', value: 'shop-data-dev' },
    });
    expect(dev.changeSet).toBeUndefined();
    expect(new Set(dev.rows.map(({ outcome }) => outcome))).toEqual(
      new Set(['same']),
    );
  });

  it('reports what a preset or a shared file sets instead of repeating it', async () => {
    const input = await demo();
    const plan = change({
      ...input,
      select: { class: MYSQL },
      change: { kind: 'config', key: 'heartbeat.interval.ms', value: 5000 },
    });
    expect(brief(plan)).toEqual([
      'inherited presets/debezium-mysql.yaml /presets/debezium-mysql@1/config/heartbeat.interval.ms [dev,prod] 10000 -> undefined',
    ]);
    expect(plan.changeSet).toBeUndefined();
  });

  it('takes two secrets in clear for different ones, and shows neither', async () => {
    const path = 'presets/debezium-mysql.yaml';
    const input = await demo();
    const shared = await demo({
      [path]: text(input, path).replace(
        'heartbeat.interval.ms: 10000',
        'heartbeat.interval.ms: 10000\n      database.keystore.password: hunter1',
      ),
    });
    const { rows } = change({
      ...shared,
      select: { class: MYSQL },
      change: {
        kind: 'config',
        key: 'database.keystore.password',
        value: 'hunter2',
      },
    });
    expect(rows.map(({ outcome, was }) => [outcome, was])).toEqual([
      ['inherited', '…'],
    ]);
  });

  it('removes a key from every file, and says what then shines through', async () => {
    const path = 'pipelines/orders-cdc/values.yaml';
    const input = await demo();
    const own = await demo({
      [path]: text(input, path).replace(
        '      database.port: 3306\n',
        '      database.port: 3306\n      heartbeat.interval.ms: 1\n',
      ),
    });
    const plan = change({
      ...own,
      select: { class: MYSQL },
      change: { kind: 'config', key: 'heartbeat.interval.ms', unset: true },
    });
    expect(brief(plan)).toEqual([
      `changed ${path} /connectors/orders-mysql/config/heartbeat.interval.ms [dev,prod] 1 -> undefined`,
      'inherited presets/debezium-mysql.yaml /presets/debezium-mysql@1/config/heartbeat.interval.ms [dev,prod] 10000 -> undefined',
    ]);
    expect(text(after(own, plan.changeSet!), path)).toBe(text(input, path));
  });

  it('selects by the version that a connector has after all layers', async () => {
    const input = await demo();
    const plan = change({
      ...input,
      select: { version: '3.6.1.Final' },
      change: { kind: 'pluginVersion', version: '3.7.0.Final' },
    });
    expect(brief(plan)).toEqual([
      'changed pipelines/orders-cdc/values.yaml /connectors/orders-mysql/version [dev,prod] 3.6.1.Final -> 3.7.0.Final',
    ]);
    expect(lineDiff(input, after(input, plan.changeSet!))).toEqual([
      'pipelines/orders-cdc/values.yaml',
      '-    version: 3.6.1.Final',
      '+    version: 3.7.0.Final',
    ]);
  });

  it('sets metadata of the pipelines of an owner', async () => {
    const input = await demo();
    const plan = change({
      ...input,
      select: { owner: 'Data-Platform' },
      change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
    });
    const later = after(input, plan.changeSet!);

    expect(newErrors(input, later)).toEqual([]);
    for (const [name, { metadata }] of Object.entries(later.fleet.pipelines)) {
      expect([name, metadata.lifecycle]).toEqual([
        name,
        metadata.owner === 'group:default/data-platform'
          ? 'deprecated'
          : input.fleet.pipelines[name].metadata.lifecycle,
      ]);
    }
    expect(lineDiff(input, later)).toHaveLength(
      3 * plan.changeSet!.pipelines.length,
    );
  });

  it('labels pipelines, and takes the label away again', async () => {
    const input = await demo();
    const select = { pipelines: ['orders-cdc', 'returns-outbox'] };
    const costCentre = {
      kind: 'label' as const,
      name: 'example.com/cost-centre',
      value: '4711',
    };
    const labelled = after(
      input,
      change({ ...input, select, change: costCentre }).changeSet!,
    );

    expect(newErrors(input, labelled)).toEqual([]);
    expect(
      labelled.fleet.pipelines['orders-cdc'].instances.prod.effective.metadata
        .labels,
    ).toEqual({ 'example.com/cost-centre': '4711' });
    const plan = change({
      ...labelled,
      select: {},
      change: { kind: 'label', name: 'example.com/cost-centre' },
    });
    expect(plan.changeSet!.message).toContain('Remove a label in 2 pipelines');
    const gone = after(labelled, plan.changeSet!);
    expect(
      gone.fleet.pipelines['orders-cdc'].instances.prod.effective.metadata
        .labels ?? {},
    ).toEqual({});
  });

  it('lists every change in the message, and shows no secret in clear', async () => {
    const input = await demo();
    const plan = change({
      ...input,
      select: { connectors: ['orders-mysql'] },
      change: { kind: 'config', key: 'database.password', value: 'hunter2' },
    });
    expect(plan.rows[0]).toMatchObject({
      was: '${secrets:connect-cdc/orders-db:password}',
      value: '…',
    });
    expect(plan.changeSet!.message).toBe(
      [
        'Set a config key of connectors in 1 pipeline',
        '',
        '    pipelines/orders-cdc/values.yaml "/connectors/orders-mysql/config/database.password": "${secrets:connect-cdc/orders-db:password}" -> "…"',
      ].join('\n'),
    );
  });

  it('leaves out what cannot be read, and goes on with the others', async () => {
    const input = await demo({
      'pipelines/orders-cdc/values-dev.yaml':
        'connectors:\n  a: &a { tasksMax: 1 }\n  b: *a\n',
      'pipelines/returns-outbox/values.yaml': null,
    });
    const plan = change({
      ...input,
      select: {},
      change: { kind: 'metadata', field: 'tags', value: ['bulk'] },
    });
    expect(
      plan.rows
        .filter(({ outcome }) => outcome === 'skipped')
        .map(({ pipeline }) => pipeline),
    ).toEqual(['orders-cdc', 'returns-outbox']);
    expect(plan.changeSet!.pipelines).toHaveLength(5);
  });

  it('conflicts when one of the files has changed', async () => {
    const input = await demo();
    const { changeSet } = change({
      ...input,
      select: {},
      change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
    });
    const path = 'pipelines/returns-outbox/values.yaml';
    const newer = await demo({
      [path]: text(input, path).replace('experimental', 'production'),
    });
    expect(applyChangeSet(changeSet!, newer.snapshot)).toMatchObject({
      kind: 'conflict',
      path,
      pointer: '/pipeline/lifecycle',
    });
  });

  it('refuses what makes no sense, and changes nothing where nothing fits', async () => {
    const input = await demo();
    const bulk = (key: string) =>
      change({
        ...input,
        select: {},
        change: { kind: 'config', key, value: 1 },
      });
    expect(() => bulk('transforms.route.type')).toThrow(
      'sections of their own',
    );
    expect(() => bulk('__proto__')).toThrow('A config key is needed');
    expect(() =>
      change({
        ...input,
        select: {},
        change: { kind: 'pluginVersion', version: ' ' },
      }),
    ).toThrow('A plugin version is needed');
    expect(() =>
      change({
        ...input,
        select: { owner: 'group:default/commerce', connectCluster: 'cdc' },
        change: { kind: 'pluginVersion', version: '1' },
      }),
    ).toThrow('select connectors by class');
    expect(
      change({
        ...input,
        select: { pipelines: ['constructor'], class: 'no.Such' },
        change: { kind: 'pluginVersion', version: '1' },
      }),
    ).toEqual({ verb: 'bulk', rows: [] });
  });
});
