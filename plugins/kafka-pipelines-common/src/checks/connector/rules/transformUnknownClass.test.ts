import { chain, configFindings } from '../testTransforms';

const found = (type: string) =>
  configFindings('transform/unknown-class', chain({ a: [type] })).map(
    ({ message }) => message,
  );

describe('transform/unknown-class', () => {
  it('takes known classes, their aliases, and private ones', () => {
    expect(found('.RegexRouter')).toEqual([]);
    expect(found('.ReplaceField$Key')).toEqual([]);
    expect(found('RegexRouter')).toEqual([]);
    expect(found('com.acme.transforms.RegexRouter')).toEqual([]);
    expect(found('io.debezium.transforms.ContentBasedRouter')).toEqual([]);
    expect(found('io.debezium.transforms.Filter')).toEqual([]);
  });

  it('finds slips, also in the package', () => {
    expect(found('.RegexRuoter')).toEqual([
      'There is no transform org.apache.kafka.connect.transforms.RegexRuoter. Did you mean org.apache.kafka.connect.transforms.RegexRouter?',
    ]);
    expect(found('org.apache.kafka.conect.transforms.Filter')).toEqual([
      expect.stringContaining('Did you mean'),
    ]);
    expect(found('io.debezium.transforms.EventRouter')).toEqual([
      'There is no transform io.debezium.transforms.EventRouter. Did you mean io.debezium.transforms.outbox.EventRouter?',
    ]);
    expect(found('.Drop')).toEqual([
      'Apache Kafka has no transform org.apache.kafka.connect.transforms.Drop.',
    ]);
  });

  it('wants $Key or $Value where there is no class without', () => {
    expect(
      configFindings(
        'transform/unknown-class',
        chain({ a: ['.ReplaceField'] }),
      ),
    ).toEqual([
      {
        key: 'transforms.a.type',
        message:
          'org.apache.kafka.connect.transforms.ReplaceField is not a transform by itself: it comes as $Key and $Value.',
        hint: 'Write org.apache.kafka.connect.transforms.ReplaceField$Key or org.apache.kafka.connect.transforms.ReplaceField$Value: the one for what it is to change.',
      },
    ]);
    expect(found('.MaskField')).toEqual([
      expect.stringContaining('it comes as $Value.'),
    ]);
    expect(found('.ReplaceField$value')).toEqual([
      expect.stringContaining('Did you mean'),
    ]);
    // Kafka Connect's alias of a nested class is `Value`, which many have.
    expect(found('ReplaceField$Value')).toEqual([
      expect.stringContaining(
        'Did you mean org.apache.kafka.connect.transforms.ReplaceField$Value?',
      ),
    ]);
  });

  it('does not quote what is no class name', () => {
    expect(found('hunter-2!')).toEqual(['transforms.a.type is no class name.']);
  });

  it('wants a class of the kind', () => {
    expect(found('.predicates.RecordIsTombstone')).toEqual([
      'org.apache.kafka.connect.transforms.predicates.RecordIsTombstone is a predicate, not a transform.',
    ]);
    expect(
      configFindings('transform/unknown-class', {
        predicates: 'p',
        'predicates.p.type': 'org.apache.kafka.connect.transforms.Filter',
      }).map(({ message }) => message),
    ).toEqual([
      'org.apache.kafka.connect.transforms.Filter is a transform, not a predicate.',
    ]);
  });
});
