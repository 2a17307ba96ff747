import type { Variant } from './variant';

/** Converters and their own keys. */
export const converterVariants: Variant[] = [
  {
    id: 'misspelt-converter-key',
    mistake: 'a misspelt key of a converter',
    base: 'mysql',
    set: { 'value.converter.schema.enable': 'false' },
    unset: ['value.converter.schemas.enable'],
    finds: [['connector/unknown-key', 'value.converter.schema.enable']],
  },
  {
    id: 'converter-key-without-prefix',
    mistake: 'a key of a converter without its prefix',
    base: 'mysql',
    set: { 'schemas.enable': 'false' },
    finds: [['connector/unknown-key', 'schemas.enable']],
  },
  {
    id: 'converter-key-of-another',
    mistake: 'a key of the JSON converter for the one of texts',
    base: 'fileSink',
    set: { 'key.converter.decimal.format': 'NUMERIC' },
    finds: [['connector/unknown-key', 'key.converter.decimal.format']],
  },
  {
    id: 'converter-value-not-boolean',
    mistake: 'a text for schemas.enable',
    base: 'mysql',
    set: { 'value.converter.schemas.enable': 'no' },
    finds: [['connector/value-type', 'value.converter.schemas.enable']],
  },
  {
    id: 'unknown-converter',
    mistake: 'a misspelt converter',
    base: 'postgres',
    set: { 'value.converter': 'org.apache.kafka.connect.json.JSONConverter' },
    finds: [['connector/unknown-class', 'value.converter']],
  },
  {
    id: 'class-that-is-no-converter',
    mistake: 'a transform as a converter',
    base: 'postgres',
    set: {
      'value.converter': 'org.apache.kafka.connect.transforms.RegexRouter',
    },
    finds: [['connector/unknown-class', 'value.converter']],
  },
  {
    id: 'jdbc-sink-without-schema',
    mistake: 'JSON without its schema for the JDBC sink, which needs one',
    base: 'jdbcSink',
    set: { 'value.converter.schemas.enable': 'false' },
    finds: [['connector/converter', 'value.converter.schemas.enable']],
  },
  {
    id: 'jdbc-sink-with-text',
    mistake: 'texts for the JDBC sink, which needs fields',
    base: 'jdbcSink',
    set: {
      'value.converter': 'org.apache.kafka.connect.storage.StringConverter',
    },
    unset: ['value.converter.schemas.enable'],
    finds: [['connector/converter', 'value.converter']],
  },
];
