import { chain, configFindings } from '../testTransforms';

const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
const UNWRAP = 'io.debezium.transforms.ExtractNewRecordState';
const OUTBOX = 'io.debezium.transforms.outbox.EventRouter';
const TOPIC_NAME =
  'org.apache.kafka.connect.transforms.predicates.TopicNameMatches';

type Steps = Parameters<typeof chain>[0];

const found = (steps: Steps, more: Record<string, string> = {}) =>
  configFindings('transform/order', {
    'connector.class': MYSQL,
    ...chain(steps),
    ...more,
  });

const messages = (...all: Parameters<typeof found>) =>
  found(...all).map(({ key, message }) => `${key}: ${message}`);

const predicate = (name: string, pattern: string) => ({
  predicates: name,
  [`predicates.${name}.type`]: TOPIC_NAME,
  [`predicates.${name}.pattern`]: pattern,
});

describe('transform/order', () => {
  it('takes chains in the right order', () => {
    expect(
      found({
        unwrap: [UNWRAP, 'add.fields=op,source.ts_ms:at'],
        mask: ['.MaskField$Value', 'fields=email'],
        flat: ['.Flatten$Value'],
        key: ['.ValueToKey', 'fields=id'],
        id: ['.ExtractField$Key', 'field=id'],
        route: ['.RegexRouter', 'regex=shop\\.(.*)', 'replacement=$1'],
      }),
    ).toEqual([]);
  });

  it('finds changes of fields before the unwrapping', () => {
    expect(
      found({
        mask: ['.MaskField$Value', 'fields=email'],
        unwrap: [UNWRAP],
      }),
    ).toEqual([
      {
        key: 'transforms.mask.type',
        message:
          'The transform mask comes before unwrap: a record still has only before, after, op and the like, and no field email.',
        hint: 'Put it after unwrap.',
      },
    ]);
    expect(
      messages({
        route: ['.RegexRouter', 'regex=a', 'replacement=b'],
        flat: ['.Flatten$Value'],
        cast: ['.Cast$Value', 'spec=id:int64'],
        unwrap: [UNWRAP],
      }),
    ).toEqual([
      'transforms.flat.type: The transform flat comes before unwrap: it takes the envelope apart that unwrap needs.',
      expect.stringContaining('transforms.cast.type'),
    ]);
  });

  it('lets fields of the envelope alone, and what the unwrapping takes over', () => {
    expect(
      found({
        some: ['.ReplaceField$Value', 'exclude=transaction'],
        time: ['.TimestampConverter$Value', 'field=ts_ms'],
        whole: ['.Cast$Value', 'spec=string'],
        origin: ['.InsertField$Value', 'static.field=origin'],
        unwrap: [UNWRAP, 'add.fields=origin'],
      }),
    ).toEqual([]);
    expect(
      messages({
        origin: ['.InsertField$Value', 'static.field=origin'],
        unwrap: [UNWRAP],
      }),
    ).toEqual([
      'transforms.origin.type: The transform origin comes before unwrap: unwrap drops what it adds beside the row.',
    ]);
  });

  it('says nothing after what may unwrap', () => {
    expect(
      found({
        private: ['com.acme.Unwrap'],
        mask: ['.MaskField$Value', 'fields=email'],
        unwrap: [UNWRAP],
      }),
    ).toEqual([]);
  });

  it('goes by predicates', () => {
    const mask = ['.MaskField$Value', 'fields=email'] as const;
    const heartbeats = predicate('isHeartbeat', '__debezium-heartbeat.*');
    const steps: Steps = {
      mask: [...mask],
      unwrap: [UNWRAP, 'predicate=isHeartbeat', 'negate=true'],
    };
    expect(found(steps, heartbeats)).toHaveLength(1);
    // Of a sink nobody knows what else it reads.
    expect(
      found(steps, { ...heartbeats, 'connector.class': 'org.example.Sink' }),
    ).toEqual([]);
    expect(
      found(
        {
          unwrap: [UNWRAP, 'predicate=isOutbox', 'negate=true'],
          outbox: [OUTBOX],
        },
        predicate('isOutbox', 'shop.outbox'),
      ),
    ).toEqual([]);
  });

  it('finds what needs the envelope after the unwrapping', () => {
    expect(
      found({ unwrap: [UNWRAP], outbox: [OUTBOX], again: [UNWRAP] }),
    ).toEqual([
      {
        key: 'transforms.outbox.type',
        message:
          'The transform outbox comes after unwrap, which leaves it no envelope of Debezium: it does nothing, or fails.',
        hint: 'Put it before unwrap, or remove unwrap.',
      },
      {
        key: 'transforms.again.type',
        message: expect.stringContaining('The transform again comes after'),
        hint: 'Remove one of them.',
      },
    ]);
    expect(found({ outbox: [OUTBOX], unwrap: [UNWRAP] })).toEqual([]);
  });

  it('finds predicates and routers for former topic names', () => {
    const route = [
      '.RegexRouter',
      'regex=shop\\.public\\.(.*)',
      'replacement=$1',
    ] as const;
    const drop = [
      '.ReplaceField$Value',
      'exclude=note',
      'predicate=p',
    ] as const;
    const steps: Steps = {
      unwrap: [UNWRAP],
      route: [...route],
      drop: [...drop],
    };
    expect(
      found(steps, predicate('p', 'shop\\.public\\.(orders|items)')),
    ).toEqual([
      {
        key: 'transforms.drop.predicate',
        message:
          'The predicate p of the transform drop is for topic names that route has changed before: it never holds.',
        hint: 'Put drop before route, or name the new topics in the pattern.',
      },
    ]);
    expect(found(steps, predicate('p', 'orders'))).toEqual([]);
    expect(found(steps, predicate('p', '.*orders'))).toEqual([]);
    expect(found(steps, predicate('p', 'heartbeat\\..*'))).toEqual([]);
    expect(
      found(
        { route: [...route], other: ['com.acme.Router'], drop: [...drop] },
        predicate('p', 'shop\\.public\\.orders'),
      ),
    ).toEqual([]);
    expect(
      messages({
        route: [...route],
        rename: [
          '.RegexRouter',
          'regex=shop\\.public\\.orders',
          'replacement=sales',
        ],
      }),
    ).toEqual([
      'transforms.rename.type: The transform rename is for topic names that route has changed before: it renames nothing.',
    ]);
  });

  it('finds changes of a key that is replaced', () => {
    expect(
      messages({
        id: ['.ExtractField$Key', 'field=id'],
        key: ['.ValueToKey', 'fields=order_id'],
      }),
    ).toEqual([
      'transforms.id.type: The transform id comes before key, which replaces the whole key: what it does is lost.',
    ]);
    expect(
      found({
        id: ['.ExtractField$Key', 'field=id'],
        read: ['com.acme.KeyToHeader'],
        key: ['.ValueToKey', 'fields=order_id'],
      }),
    ).toEqual([]);
  });
});
