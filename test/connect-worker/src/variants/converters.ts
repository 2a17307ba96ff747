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
    finds: [['converter/unknown-class', 'value.converter']],
  },
  {
    id: 'class-that-is-no-converter',
    mistake: 'a transform as a converter',
    base: 'postgres',
    set: {
      'value.converter': 'org.apache.kafka.connect.transforms.RegexRouter',
    },
    finds: [['converter/unknown-class', 'value.converter']],
  },
  {
    id: 'jdbc-sink-without-schema',
    mistake: 'JSON without its schema for the JDBC sink, which needs one',
    base: 'jdbcSink',
    set: { 'value.converter.schemas.enable': 'false' },
    finds: [['converter/no-schema', 'value.converter.schemas.enable']],
  },
  {
    id: 'jdbc-sink-with-text',
    mistake: 'texts for the JDBC sink, which needs fields',
    base: 'jdbcSink',
    set: {
      'value.converter': 'org.apache.kafka.connect.storage.StringConverter',
    },
    unset: ['value.converter.schemas.enable'],
    finds: [['converter/no-schema', 'value.converter']],
  },
  {
    id: 'transform-of-text',
    mistake: 'a transform of fields, where the converter gives a text',
    base: 'fileSink',
    set: {
      'value.converter': 'org.apache.kafka.connect.storage.StringConverter',
      transforms: 'mask',
      'transforms.mask.type':
        'org.apache.kafka.connect.transforms.MaskField$Value',
      'transforms.mask.fields': 'email',
    },
    unset: ['value.converter.apicurio.registry.url'],
    finds: [['converter/no-fields', 'transforms.mask.type']],
  },
  {
    id: 'converter-key-without-converter',
    mistake: 'a key of a converter that is not set',
    base: 'mysql',
    unset: ['value.converter'],
    finds: [['converter/without-class', 'value.converter.schemas.enable']],
  },
  {
    id: 'mirror-as-json',
    mistake: 'MirrorMaker with JSON instead of bytes',
    base: 'mirror',
    set: { 'value.converter': 'org.apache.kafka.connect.json.JsonConverter' },
    finds: [['mirror/converter', 'value.converter']],
  },
];
