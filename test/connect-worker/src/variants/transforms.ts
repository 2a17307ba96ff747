import type { Variant } from './variant';

const REPLACE_FIELD = 'org.apache.kafka.connect.transforms.ReplaceField$Value';

/** Transforms and predicates. */
export const transformVariants: Variant[] = [
  {
    id: 'transform-without-type',
    mistake: 'a transform that is listed but not defined',
    base: 'mysql',
    set: { transforms: 'unwrap,route,mask' },
    finds: [['transform/undefined', 'transforms.mask.type']],
  },
  {
    id: 'unlisted-transform',
    mistake: 'a transform that is defined but not listed',
    base: 'mysql',
    set: { transforms: 'unwrap' },
    finds: [['transform/unlisted', 'transforms.route.type']],
  },
  {
    id: 'misspelt-transform-alias',
    mistake: 'a key of a misspelt transform',
    base: 'mysql',
    set: { 'transforms.rout.regex': 'shopdb\\.shop\\.(.*)' },
    unset: ['transforms.route.regex'],
    finds: [
      ['transform/unlisted', 'transforms.rout.regex'],
      ['connector/missing-key', 'transforms.route.regex'],
    ],
  },
  {
    id: 'transform-listed-twice',
    mistake: 'a transform that is listed twice',
    base: 'mysql',
    set: { transforms: 'unwrap,route,unwrap' },
    finds: [['transform/duplicate-alias', 'transforms']],
  },
  {
    id: 'unknown-transform-class',
    mistake: 'a misspelt class of a transform',
    base: 'mysql',
    set: {
      'transforms.route.type':
        'org.apache.kafka.connect.transforms.RegexpRouter',
    },
    finds: [['transform/unknown-class', 'transforms.route.type']],
  },
  {
    id: 'transform-without-key-or-value',
    mistake: 'a transform without $Key or $Value',
    base: 'jdbcSinkWithTransforms',
    set: {
      'transforms.withTime.type':
        'org.apache.kafka.connect.transforms.InsertField',
    },
    finds: [['transform/unknown-class', 'transforms.withTime.type']],
  },
  {
    id: 'predicate-as-transform',
    mistake: 'a predicate as a transform',
    base: 'mysql',
    set: {
      'transforms.route.type':
        'org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
    },
    finds: [['transform/unknown-class', 'transforms.route.type']],
  },
  {
    id: 'misspelt-transform-key',
    mistake: 'a misspelt key of a transform, beside the right ones',
    base: 'mysql',
    set: { 'transforms.unwrap.add.field': 'op' },
    unset: ['transforms.unwrap.add.fields'],
    finds: [['connector/unknown-key', 'transforms.unwrap.add.field']],
  },
  {
    id: 'former-transform-key',
    mistake: 'a key of a transform that Debezium 3 no longer has',
    base: 'mysql',
    set: { 'transforms.unwrap.drop.tombstones': 'false' },
    finds: [['connector/removed-key', 'transforms.unwrap.drop.tombstones']],
  },
  {
    id: 'transform-without-required-key',
    mistake: 'a transform without a key it must have',
    base: 'mysql',
    unset: ['transforms.route.replacement'],
    finds: [['connector/missing-key', 'transforms.route.replacement']],
  },
  {
    id: 'transform-with-wrong-value',
    mistake: 'a value that a transform does not take',
    base: 'jdbcSinkWithTransforms',
    set: { 'transforms.camelCase.to': 'CAMEL' },
    finds: [['connector/value', 'transforms.camelCase.to']],
  },
  {
    id: 'transform-with-wrong-mode',
    mistake: 'a mode that a transform of Debezium does not have',
    base: 'mysql',
    set: { 'transforms.unwrap.delete.tombstone.handling.mode': 'rewirte' },
    finds: [
      ['connector/value', 'transforms.unwrap.delete.tombstone.handling.mode'],
    ],
  },
  {
    id: 'transform-with-broken-regex',
    mistake: 'a regular expression that is none',
    base: 'mysql',
    set: { 'transforms.route.regex': 'shopdb\\.shop\\.(.*' },
    finds: [['transform/regex', 'transforms.route.regex']],
  },
  {
    id: 'transform-without-effect',
    mistake: 'InsertField without any field to insert',
    base: 'jdbcSinkWithTransforms',
    unset: ['transforms.withTime.timestamp.field'],
    finds: [['connector/missing-key', 'transforms.withTime.topic.field']],
  },
  {
    id: 'undefined-predicate',
    mistake: 'a predicate that is not listed',
    base: 'mysql',
    set: { 'transforms.unwrap.predicate': 'isHartbeat' },
    finds: [
      ['transform/unknown-predicate', 'transforms.unwrap.predicate'],
      // A consequence: nothing else names it.
      ['predicate/unused', 'predicates.isHeartbeat.type'],
    ],
  },
  {
    id: 'negate-without-predicate',
    mistake: 'negate without a predicate',
    base: 'mysql',
    set: { 'transforms.route.negate': 'true' },
    finds: [['transform/unknown-predicate', 'transforms.route.negate']],
  },
  {
    id: 'predicate-without-type',
    mistake: 'a predicate that is listed but not defined',
    base: 'mysql',
    set: {
      predicates: 'isHeartbeat,isOrder',
      'transforms.route.predicate': 'isOrder',
    },
    finds: [['transform/undefined', 'predicates.isOrder.type']],
  },
  {
    id: 'unknown-predicate-class',
    mistake: 'a misspelt class of a predicate',
    base: 'mysql',
    set: {
      'predicates.isHeartbeat.type':
        'org.apache.kafka.connect.transforms.predicates.TopicNameMatch',
    },
    finds: [['transform/unknown-class', 'predicates.isHeartbeat.type']],
  },
  {
    id: 'predicate-without-required-key',
    mistake: 'a predicate without a key it must have',
    base: 'postgres',
    unset: ['predicates.isHeartbeat.pattern'],
    finds: [['connector/missing-key', 'predicates.isHeartbeat.pattern']],
  },
  {
    id: 'misspelt-predicate-key',
    mistake: 'a misspelt key of a predicate',
    base: 'postgres',
    set: { 'predicates.isHeartbeat.patern': 'heartbeat\\..*' },
    unset: ['predicates.isHeartbeat.pattern'],
    finds: [['connector/unknown-key', 'predicates.isHeartbeat.patern']],
  },
  {
    id: 'flatten-before-unwrap',
    mistake: 'Flatten before the transform that unwraps a change',
    base: 'mysql',
    set: {
      transforms: 'flat,unwrap,route',
      'transforms.flat.type':
        'org.apache.kafka.connect.transforms.Flatten$Value',
    },
    finds: [['transform/order', 'transforms.flat.type']],
  },
  {
    id: 'rename-before-unwrap',
    mistake: 'fields renamed before the transform that unwraps a change',
    base: 'postgres',
    set: {
      transforms: 'rename,unwrap',
      'transforms.rename.type': REPLACE_FIELD,
      'transforms.rename.renames': 'id:customer_id',
    },
    finds: [['transform/order', 'transforms.rename.type']],
  },
  {
    id: 'predicate-on-former-topic-name',
    mistake: 'a predicate on the topic name that an earlier transform changes',
    base: 'mysql',
    set: {
      transforms: 'unwrap,route,drop',
      'transforms.drop.type': REPLACE_FIELD,
      'transforms.drop.exclude': 'note',
      'transforms.drop.predicate': 'isOrder',
      predicates: 'isHeartbeat,isOrder',
      'predicates.isOrder.type':
        'org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
      'predicates.isOrder.pattern': 'shopdb\\.shop\\.orders',
    },
    finds: [['transform/order', 'transforms.drop.predicate']],
  },
  {
    id: 'source-transform-on-sink',
    mistake: 'a transform for sources of Debezium on a sink',
    base: 'mongoSink',
    set: {
      transforms: 'outbox',
      'transforms.outbox.type': 'io.debezium.transforms.outbox.EventRouter',
    },
    finds: [['transform/kind', 'transforms.outbox.type']],
  },
  {
    id: 'sink-key-of-transform-on-source',
    mistake: 'the offset of a record, which a source does not have yet',
    base: 'mysql',
    set: {
      transforms: 'unwrap,route,offset',
      'transforms.offset.type':
        'org.apache.kafka.connect.transforms.InsertField$Value',
      'transforms.offset.offset.field': 'kafka_offset',
    },
    finds: [['transform/kind', 'transforms.offset.offset.field']],
  },
  {
    id: 'mongodb-unwrap-on-mysql',
    mistake: "Debezium's transform for MongoDB on MySQL",
    base: 'mysql',
    set: {
      'transforms.unwrap.type':
        'io.debezium.connector.mongodb.transforms.ExtractNewDocumentState',
    },
    finds: [['transform/kind', 'transforms.unwrap.type']],
  },
];
