import {
  upgradePlan,
  type UpgradeEditOptions,
  type UpgradeRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '../fleet/loadFleet';
import { OLD_SHOP } from './__testUtils__/oldShop';
import { upgradeChange } from './upgradeChange';

const SHA = 'b'.repeat(128);

function change(
  request: Partial<UpgradeRequest> = {},
  options: UpgradeEditOptions = { sha512: SHA },
  files: Record<string, string> = {},
) {
  const before = new Map(Object.entries({ ...OLD_SHOP, ...files }));
  const fleet = loadFleet(before, []);
  const plan = upgradePlan(fleet, {
    plugin: 'mysql',
    from: '1.9.7.Final',
    to: '3.6.1.Final',
    ...request,
  });
  const found = upgradeChange(before, fleet, plan, options);
  return {
    ...found,
    diff: [...found.changes].flatMap(([path, text]) => {
      const old = (before.get(path) ?? '').split('\n');
      const now = text.split('\n');
      return [
        path,
        ...old.filter(line => !now.includes(line)).map(line => `-${line}`),
        ...now.filter(line => !old.includes(line)).map(line => `+${line}`),
      ];
    }),
    errors: found.errors.map(({ rule, message }) => `${rule} ${message}`),
  };
}

describe('upgradeChange', () => {
  it('changes every file, one line per field, and nothing else', () => {
    const { diff, errors, pending, tasks } = change();
    expect(diff).toEqual([
      'artifacts/debezium.yaml',
      '-  mysql@1.9.7.Final:',
      '-    version: 1.9.7.Final # as in the url',
      '-    url: https://repo.example/debezium-connector-mysql/1.9.7.Final/debezium-connector-mysql-1.9.7.Final-plugin.tar.gz',
      `-    sha512sum: ${'a'.repeat(128)}`,
      '+  mysql@3.6.1.Final:',
      '+    version: 3.6.1.Final # as in the url',
      '+    url: https://repo.example/debezium-connector-mysql/3.6.1.Final/debezium-connector-mysql-3.6.1.Final-plugin.tar.gz',
      `+    sha512sum: ${SHA}`,
      'connect-clusters/cdc/values.yaml',
      '-  mysql: { artifact: mysql@1.9.7.Final } # the only one',
      '+  mysql: { artifact: mysql@3.6.1.Final } # the only one',
      'pipelines/orders/values.yaml',
      '-    version: 1.9.7.Final # pinned',
      '-      database.server.name: "orders"',
      '-      database.history.kafka.topic: history.orders',
      '-      table.whitelist: [shop.orders]',
      '-      snapshot.mode: schema_only',
      '+    version: 3.6.1.Final # pinned',
      '+      topic.prefix: "orders"',
      '+      schema.history.internal.kafka.topic: history.orders',
      '+      table.include.list: [shop.orders]',
      '+      snapshot.mode: no_data',
      'presets/mysql.yaml',
      '-      database.history.kafka.bootstrap.servers: kafka.example:9092',
      '+      schema.history.internal.kafka.bootstrap.servers: kafka.example:9092',
      'pipelines/orders/values-prod.yaml',
      '-      table.whitelist: [shop.orders, shop.items]',
      '+      table.include.list: [shop.orders, shop.items]',
    ]);
    expect(errors).toEqual([]);
    expect(pending).toEqual([]);
    expect(tasks).toEqual([]);
  });

  it('never keeps the checksum of the old file', () => {
    const { diff, errors, pending, tasks } = change({}, {});
    expect(diff).toContain(`-    sha512sum: ${'a'.repeat(128)}`);
    expect(diff.join()).not.toContain('+    sha512sum');
    expect(errors).toEqual([]);
    expect(pending.map(({ message }) => message)).toEqual([
      'Artifact mysql@3.6.1.Final has no checksum.',
    ]);
    expect(tasks).toEqual([
      {
        message:
          'Write sha512sum of mysql@3.6.1.Final: the old one was taken out, and the new one cannot be known without the file.',
        command:
          'curl -fsSL https://repo.example/debezium-connector-mysql/3.6.1.Final/debezium-connector-mysql-3.6.1.Final-plugin.tar.gz | sha512sum',
      },
    ]);
  });

  it('overrides in its own file what another environment reads too', () => {
    const { diff, errors, tasks } = change({ environment: 'prod' });
    expect(diff.filter(line => line !== '-')).toEqual([
      'artifacts/debezium.yaml',
      '+  mysql@3.6.1.Final:',
      '+    version: 3.6.1.Final',
      '+    url: https://repo.example/debezium-connector-mysql/3.6.1.Final/debezium-connector-mysql-3.6.1.Final-plugin.tar.gz',
      `+    sha512sum: ${SHA}`,
      'connect-clusters/cdc/values-prod.yaml',
      '+plugins:',
      '+  mysql:',
      '+    artifact: mysql@3.6.1.Final',
      'pipelines/orders/values-prod.yaml',
      '-      table.whitelist: [shop.orders, shop.items]',
      '+      table.include.list: [shop.orders, shop.items]',
      '+      schema.history.internal.kafka.bootstrap.servers: kafka.example:9092',
      '+      database.history.kafka.bootstrap.servers: null',
      '+      schema.history.internal.kafka.topic: history.orders',
      '+      database.history.kafka.topic: null',
      '+      topic.prefix: orders',
      '+      database.server.name: null',
      '+      table.whitelist: null',
      '+      snapshot.mode: no_data',
      '+    version: 3.6.1.Final',
    ]);
    expect(tasks.map(({ message }) => message)).toEqual([
      'Move what pipelines/orders/values-prod.yaml overrides back to where orders-mysql in dev reads the old keys, when that is upgraded as well.',
    ]);
    expect(errors).toEqual([]);
  });

  it('goes on where another environment went first', () => {
    const { diff } = change(
      {},
      {},
      {
        'artifacts/debezium.yaml': `${OLD_SHOP['artifacts/debezium.yaml']}  mysql@3.6.1.Final: { type: tgz, version: 3.6.1.Final, url: 'https://x/3.6.1.Final', sha512sum: ${SHA}, group: io.debezium, artifact: debezium-connector-mysql }\n`,
        'connect-clusters/cdc/values-dev.yaml':
          'plugins: { mysql: { artifact: mysql@3.6.1.Final } }\n',
      },
    );
    expect(diff.slice(0, 3)).toEqual([
      'connect-clusters/cdc/values.yaml',
      '-  mysql: { artifact: mysql@1.9.7.Final } # the only one',
      '+  mysql: { artifact: mysql@3.6.1.Final } # the only one',
    ]);
  });

  it('takes out a url that would fetch the old version under the new name', () => {
    const artifacts = OLD_SHOP['artifacts/debezium.yaml'].replace(
      /url: .*/,
      'url: https://repo.example/mysql.tar.gz',
    );
    const { diff, pending, tasks } = change(
      {},
      { sha512: SHA },
      { 'artifacts/debezium.yaml': artifacts },
    );
    expect(diff).toContain('-    url: https://repo.example/mysql.tar.gz');
    expect(pending.map(({ message }) => message)).toEqual([
      'Artifact mysql@3.6.1.Final has no url.',
    ]);
    expect(tasks.map(({ message }) => message)).toEqual([
      'Write the url of mysql@3.6.1.Final: that of 1.9.7.Final does not contain the version, so it was taken out.',
    ]);
  });

  it('names the image that holds the plugins', () => {
    const { tasks } = change(
      {},
      { sha512: SHA },
      {
        'connect-clusters/cdc/values.yaml': OLD_SHOP[
          'connect-clusters/cdc/values.yaml'
        ].replace(/build:.*/, 'image: registry.example/connect-cdc:1'),
      },
    );
    expect(tasks.map(({ message }) => message)).toEqual([
      'Build an image with mysql 3.6.1.Final and name it in connect-clusters/cdc/values.yaml: the workers have what registry.example/connect-cdc:1 has.',
    ]);
  });

  it('names a mounted image by the new tag, for somebody to look up its digest', () => {
    const { diff, pending, tasks } = change(
      {},
      {},
      {
        'artifacts/debezium.yaml': `artifacts:
  mysql@1.9.7.Final:
    type: image
    reference: registry.example:5000/mysql:1.9.7@sha256:${'c'.repeat(64)}
    classes: [io.debezium.connector.mysql.MySqlConnector]
`,
        'connect-clusters/cdc/values.yaml': OLD_SHOP[
          'connect-clusters/cdc/values.yaml'
        ].replace(/build:.*\n/, ''),
      },
    );
    expect(diff).toContain(
      '+    reference: registry.example:5000/mysql:3.6.1.Final',
    );
    expect(pending).toHaveLength(1);
    expect(tasks).toHaveLength(1);
  });

  it('does not bring back a key that somebody takes out by its old name', () => {
    const { diff, errors, tasks } = change(
      {},
      { sha512: SHA },
      {
        'presets/mysql.yaml': `${OLD_SHOP['presets/mysql.yaml']}      column.blacklist: shop.orders.note\n`,
        'pipelines/orders/values-dev.yaml':
          'connectors: { orders-mysql: { config: { column.blacklist: null } } }\n',
      },
    );
    expect(diff.filter(line => /column/.test(line))).toEqual([
      '+      column.exclude.list: shop.orders.note',
      '+      column.blacklist: null',
    ]);
    expect(errors).toEqual([]);
    expect(tasks.map(({ message }) => message)).toEqual([
      'Tidy pipelines/orders/values-prod.yaml: it overrides a key under its new name, because orders-mysql in dev takes that out by its old name.',
    ]);
  });

  it('does not rename a key where the new one is set already', () => {
    const { diff, errors } = change(
      {},
      { sha512: SHA },
      {
        'pipelines/orders/values.yaml': `${OLD_SHOP['pipelines/orders/values.yaml']}      topic.prefix: orders\n`,
      },
    );
    expect(diff.join('\n')).not.toContain('database.server.name');
    expect(errors.join('\n')).toContain(
      'has no key database.server.name any more',
    );
  });

  it('refuses a checksum for what has none', () => {
    const artifacts =
      'artifacts: { mysql@1.9.7.Final: { classes: [MySql] } }\n';
    expect(() =>
      change({}, { sha512: SHA }, { 'artifacts/debezium.yaml': artifacts }),
    ).toThrow('leave --sha512 out');
  });

  describe('with both versions', () => {
    const unpinned = {
      'pipelines/orders/values.yaml': OLD_SHOP[
        'pipelines/orders/values.yaml'
      ].replace(/ {4}version.*\n/, ''),
    };
    const both = (files: Record<string, string> = {}, environment?: string) =>
      change(
        environment === undefined ? {} : { environment },
        { sha512: SHA, keepBoth: true },
        files,
      );
    const entry = [
      'artifacts/debezium.yaml',
      '+  mysql@3.6.1.Final:',
      '+    version: 3.6.1.Final',
      '+    url: https://repo.example/debezium-connector-mysql/3.6.1.Final/debezium-connector-mysql-3.6.1.Final-plugin.tar.gz',
      `+    sha512sum: ${SHA}`,
    ];

    it('adds the new one and changes nothing for connectors with a version', () => {
      const { diff, errors } = both();
      expect(diff).toEqual([
        ...entry,
        'connect-clusters/cdc/values.yaml',
        '+  mysql-3-6-1-final:',
        '+    artifact: mysql@3.6.1.Final',
      ]);
      expect(errors).toEqual([]);
    });

    it('holds back connectors that name no version', () => {
      const { diff, errors } = both(unpinned);
      expect(diff.slice(-2)).toEqual([
        'pipelines/orders/values.yaml',
        '+    version: 1.9.7.Final',
      ]);
      expect(errors).toEqual([]);
    });

    it('leaves another environment alone', () => {
      const { diff, errors } = both(unpinned, 'dev');
      expect(diff.filter(line => line !== '-')).toEqual([
        ...entry,
        'connect-clusters/cdc/values-dev.yaml',
        '+plugins:',
        '+  mysql-3-6-1-final:',
        '+    artifact: mysql@3.6.1.Final',
        'pipelines/orders/values-dev.yaml',
        '+connectors:',
        '+  orders-mysql:',
        '+    version: 1.9.7.Final',
      ]);
      expect(errors).toEqual([]);
    });

    it('is refused where workers do not know versions of connectors', () => {
      const { errors } = both({
        ...unpinned,
        'connect-clusters/cdc/values.yaml': OLD_SHOP[
          'connect-clusters/cdc/values.yaml'
        ].replace('4.3.0', '4.0.0'),
      });
      expect(errors.join()).toContain('connector/plugin-version');
    });

    it('takes the old one away in the end', () => {
      const { changes } = both();
      const { diff, errors } = change({}, {}, Object.fromEntries(changes));
      expect(diff.slice(0, 4)).toEqual([
        'connect-clusters/cdc/values.yaml',
        '-  mysql: { artifact: mysql@1.9.7.Final } # the only one',
        'pipelines/orders/values.yaml',
        '-    version: 1.9.7.Final # pinned',
      ]);
      expect(errors).toEqual([]);
    });
  });
});
