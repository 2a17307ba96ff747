import { changeFindingsOf, testPipeline } from '../testFleet';

const RULE = 'identity/changed';

const app = (entry: string) =>
  testPipeline('orders', `ksqldb: { k: { namespace: m, ${entry} } }\n`);

const postgres = (config: string, more = '') =>
  testPipeline(
    'orders',
    `connectors:\n  c:\n    class: io.debezium.connector.postgresql.PostgresConnector\n    config: { ${config} }\n${more}`,
  );

describe('identity/changed', () => {
  it('wants consent to another serviceId', () => {
    expect(
      changeFindingsOf(RULE, app('serviceId: a_'), app('serviceId: b_')),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:3:41 /ksqldb/k/serviceId',
        message:
          'serviceId of ksqlDB app k of pipeline orders changes from a_ to b_: its queries start again with new consumer groups and without state, and the topics of the old one stay.',
        hint: 'Take it back. If that is meant, write replaces: { serviceId: a_ } beside it.',
      },
    ]);
  });

  it('takes the old value for consent, and no other', () => {
    const before = app('serviceId: a_');
    expect(
      changeFindingsOf(
        RULE,
        before,
        app('serviceId: b_, replaces: { serviceId: a_ }'),
      ),
    ).toEqual([]);
    expect(
      changeFindingsOf(
        RULE,
        before,
        app('serviceId: b_, replaces: { serviceId: c_ }'),
      ),
    ).toMatchObject([
      {
        at: 'pipelines/orders/values.yaml:3:57 /ksqldb/k/replaces/serviceId',
        message:
          'serviceId of ksqlDB app k of pipeline orders changes from a_ to b_, but replaces.serviceId says c_.',
      },
    ]);
  });

  it.each([
    ['topic.prefix: shop', 'topic.prefix: shop2', 'topic.prefix'],
    ['slot.name: a', 'slot.name: b', 'slot.name'],
    ['database.hostname: h', 'slot.name: b', 'slot.name'],
    ['database.server.id: 1', 'database.server.id: 2', 'database.server.id'],
    ['topic.prefix: shop', 'slot.name: debezium', 'topic.prefix'],
  ])('sees a connector go from %s to %s', (before, after, field) => {
    const [finding, ...more] = changeFindingsOf(
      RULE,
      postgres(before),
      postgres(after),
    );
    expect(more).toEqual([]);
    expect(finding.message).toMatch(
      new RegExp(
        `^${field} of connector c of pipeline orders (changes from|is removed; it was) `,
      ),
    );
  });

  it.each(["topic.prefix: ''", 'database.hostname: h'])(
    'says what is removed, such as by %s, and what it was',
    after => {
      expect(
        changeFindingsOf(
          RULE,
          postgres('topic.prefix: paydb'),
          postgres(after),
        ),
      ).toMatchObject([
        {
          message: expect.stringMatching(
            /^topic\.prefix of connector c of pipeline orders is removed; it was paydb: /,
          ),
        },
      ]);
    },
  );

  it('says which default takes the place of what is removed', () => {
    expect(
      changeFindingsOf(
        RULE,
        postgres('slot.name: mine'),
        postgres('database.hostname: h'),
      ),
    ).toMatchObject([
      { message: expect.stringContaining('changes from mine to debezium: ') },
    ]);
  });

  it('reads replaces of a connector by the number that YAML made of it', () => {
    expect(
      changeFindingsOf(
        RULE,
        postgres('database.server.id: 1'),
        postgres(
          'database.server.id: 2',
          '    replaces: { database.server.id: 1 }\n',
        ),
      ),
    ).toEqual([]);
  });

  it('compares Connect clusters, and says in which environment', () => {
    const cluster = (group: string) => ({
      'connect-clusters/cdc/values.yaml':
        'cluster: { name: cdc }\nidentity: { groupId: g, configStorageTopic: c, offsetStorageTopic: o, statusStorageTopic: s }\n',
      'connect-clusters/cdc/values-dev.yaml': '',
      'connect-clusters/cdc/values-prod.yaml': `identity: { groupId: ${group} }\n`,
    });
    expect(changeFindingsOf(RULE, cluster('g'), cluster('h'))).toMatchObject([
      {
        at: 'connect-clusters/cdc/values-prod.yaml:1:22 /identity/groupId',
        message:
          'groupId of Connect cluster cdc changes from g to h: its workers form a new group, and start with no connector and no offset unless the topics stay. (In prod.)',
      },
    ]);
  });

  it('has nothing to say on what is new, gone or the same', () => {
    const files = app('serviceId: a_');
    expect(changeFindingsOf(RULE, {}, files)).toEqual([]);
    expect(changeFindingsOf(RULE, files, {})).toEqual([]);
    expect(
      changeFindingsOf(RULE, files, app('replicas: 2, serviceId: a_')),
    ).toEqual([]);
    expect(
      changeFindingsOf(RULE, files, app('enabled: false, serviceId: b_')),
    ).toEqual([]);
  });

  it('follows an app into another pipeline, and a default into an app', () => {
    expect(
      changeFindingsOf(RULE, app('serviceId: a_'), {
        ...testPipeline('orders', ''),
        ...testPipeline('sums', 'ksqldb: { k: { serviceId: b_ } }\n'),
      }),
    ).toMatchObject([{ at: expect.stringMatching(/^pipelines\/sums\//) }]);
    const shared = (id: string) => ({
      ...app('replicas: 1'),
      'shared.yaml': `defaults: { ksqldb: { serviceId: ${id} } }\n`,
    });
    expect(changeFindingsOf(RULE, shared('a_'), shared('b_'))).toMatchObject([
      { at: 'shared.yaml:1:34 /defaults/ksqldb/serviceId' },
    ]);
  });
});

describe('identity/replaces', () => {
  it('says when consent has done its work, and only of what the change touches', () => {
    const before = app('serviceId: b_, replaces: { serviceId: a_ }');
    expect(
      changeFindingsOf(
        'identity/replaces',
        before,
        app('serviceId: b_, replicas: 2, replaces: { serviceId: a_ }'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:3:70 /ksqldb/k/replaces/serviceId',
        message:
          'replaces.serviceId of ksqlDB app k of pipeline orders has done its work.',
        hint: 'Remove it.',
      },
    ]);
    expect(
      changeFindingsOf('identity/replaces', before, {
        ...before,
        ...testPipeline('other', ''),
      }),
    ).toEqual([]);
  });
});
