import type { Variant } from './variant';

/** Mistakes that our checks do not know yet. Each says why. */
export const unfoundVariants: Variant[] = [
  {
    id: 'queue-smaller-than-batch',
    mistake: 'a queue of Debezium that is smaller than a batch',
    base: 'postgres',
    set: { 'max.queue.size': '100' },
    finds: [],
    unfound: 'two numbers are not compared',
  },
  {
    id: 'unknown-id-strategy',
    mistake: 'a class of MongoDB that does not exist',
    base: 'mongoSink',
    set: {
      'document.id.strategy':
        'com.mongodb.kafka.connect.sink.processor.id.strategy.FullKey',
    },
    finds: [],
    unfound: 'classes that are no plugins are not known',
  },
  {
    id: 'setting-of-unlisted-topic',
    mistake: 'a setting of MongoDB for a topic that is not read',
    base: 'mongoSink',
    set: { 'topic.override.catalogue.prices.collection': 'prices' },
    finds: [],
    unfound: 'such settings are not compared with the topics',
  },
  {
    id: 'misspelt-topic-setting',
    mistake: 'a misspelt setting of new topics',
    base: 'fileSource',
    set: { 'topic.creation.logs.cleanup.polcy': 'delete' },
    finds: [],
    unfound: 'settings of topics are not in the catalogue',
  },
  {
    id: 'statement-without-table',
    mistake: 'a snapshot statement that is announced and missing',
    base: 'mysql',
    set: { 'snapshot.select.statement.overrides': 'shop.orders' },
    finds: [],
    unfound: 'keys that end in the name of a table are not asked for',
  },
  {
    id: 'contradictory-producer',
    mistake: 'an idempotent producer that waits for one broker only',
    base: 'documentdb',
    set: {
      'producer.override.enable.idempotence': 'true',
      'producer.override.acks': '1',
    },
    finds: [],
    unfound: 'what clients ask for beyond single keys is not in the catalogue',
  },
  {
    id: 'impossible-port',
    mistake: 'a port that no machine has',
    base: 'jdbcSink',
    set: {
      'connection.url': 'jdbc:postgresql://warehouse.example.com:99999/shop',
    },
    finds: [],
    unfound: 'addresses are not taken apart',
  },
];
