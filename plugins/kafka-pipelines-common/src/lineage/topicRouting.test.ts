import { printName, template } from './nameTemplate';
import { routedTopics } from './topicRouting';

const ROUTER = 'org.apache.kafka.connect.transforms.RegexRouter';

function routed(
  config: Record<string, string>,
  topic = template('cdc.shop.orders'),
) {
  return routedTopics(config, topic).map(result =>
    result.certainty === 'unknown'
      ? `unknown ${result.via}: ${result.reason}`
      : `${result.certainty} ${printName(result.topic)}`,
  );
}

describe('routedTopics', () => {
  it('keeps the topic without transforms', () => {
    expect(routed({})).toEqual(['proven cdc.shop.orders']);
    expect(routed({}, template('cdc.', { hole: 'table' }))).toEqual([
      'possible cdc.{table}',
    ]);
  });

  it('applies routers one after the other and passes neutral transforms', () => {
    const config = {
      transforms: 'unwrap, first,keep ,second',
      'transforms.unwrap.type': 'io.debezium.transforms.ExtractNewRecordState',
      'transforms.first.type': ROUTER,
      'transforms.first.regex': 'cdc\\.(.*)',
      'transforms.first.replacement': '$1',
      'transforms.keep.type':
        'org.apache.kafka.connect.transforms.InsertField$Value',
      'transforms.second.type': ROUTER,
      'transforms.second.regex': 'shop\\.(.*)',
      'transforms.second.replacement': 'raw_$1',
    };
    expect(routedTopics(config, ['cdc.shop.orders'])).toEqual([
      {
        certainty: 'proven',
        topic: ['raw_orders'],
        via: 'transforms.second.regex',
        reason: 'RegexRouter second renames shop.orders',
      },
    ]);
  });

  it('gathers tables by ByLogicalTableRouter and keeps the topic where nothing is left', () => {
    const config = {
      transforms: 'shards',
      'transforms.shards.type': 'io.debezium.transforms.ByLogicalTableRouter',
      'transforms.shards.topic.regex': '(.*)orders(.*)',
      'transforms.shards.topic.replacement': '$1all_orders',
    };
    expect(routed(config)).toEqual(['proven cdc.shop.all_orders']);
    expect(
      routed({ ...config, 'transforms.shards.topic.replacement': '' }),
    ).toEqual(['proven cdc.shop.orders']);
  });

  it('knows nothing after a transform it does not know', () => {
    expect(
      routed({
        transforms: 'outbox,route',
        'transforms.outbox.type': 'io.debezium.transforms.outbox.EventRouter',
        'transforms.route.type': ROUTER,
        'transforms.route.regex': '.*',
        'transforms.route.replacement': 'x',
      }),
    ).toEqual([
      'unknown transforms.outbox.type: io.debezium.transforms.outbox.EventRouter may change the topic in a way that is not known',
    ]);
    expect(routed({ transforms: 'a' })).toEqual([
      'unknown transforms.a.type: transform a has no type',
    ]);
  });

  it('knows that unwrapping can route by a field', () => {
    expect(
      routed({
        transforms: 'unwrap',
        'transforms.unwrap.type':
          'io.debezium.transforms.ExtractNewRecordState',
        'transforms.unwrap.route.by.field': 'kind',
      })[0],
    ).toMatch(/^unknown transforms.unwrap.type/);
  });

  it('knows nothing when an expression cannot be evaluated', () => {
    expect(
      routed({
        transforms: 'route',
        'transforms.route.type': ROUTER,
        'transforms.route.regex': '(?!x).*',
        'transforms.route.replacement': 'y',
      })[0],
    ).toMatch(
      /^unknown transforms.route.regex: the expression cannot be evaluated/,
    );
  });

  describe('with a predicate', () => {
    const config = {
      transforms: 'route',
      'transforms.route.type': ROUTER,
      'transforms.route.regex': '.*',
      'transforms.route.replacement': 'other',
      'transforms.route.predicate': 'p',
      predicates: 'p',
      'predicates.p.type':
        'org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
      'predicates.p.pattern': 'cdc\\..*',
    };

    it('decides by the name of the topic', () => {
      expect(routed(config)).toEqual(['proven other']);
      expect(routed(config, ['shop'])).toEqual(['proven shop']);
      expect(routed({ ...config, 'transforms.route.negate': 'true' })).toEqual([
        'proven cdc.shop.orders',
      ]);
    });

    it('keeps both ways open where the record decides', () => {
      expect(
        routed({
          ...config,
          'predicates.p.type':
            'org.apache.kafka.connect.transforms.predicates.HasHeaderKey',
        }),
      ).toEqual(['possible cdc.shop.orders', 'possible other']);
      expect(routed({ ...config, 'predicates.p.pattern': '(?=x)' })).toEqual([
        'possible cdc.shop.orders',
        'possible other',
      ]);
    });
  });
});
