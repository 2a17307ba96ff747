import type { Variant } from './variant';

/** Secrets in clear. They are made up; nothing has them. */
export const secretVariants: Variant[] = [
  {
    id: 'password-in-clear',
    mistake: 'a password in clear',
    base: 'mysql',
    set: { 'database.password': 'made-up-password' },
    finds: [['secret/plaintext', 'database.password']],
  },
  {
    id: 'password-beside-reference',
    mistake: 'a password that is half a reference',
    base: 'postgres',
    set: {
      'database.password':
        'made-up-${secrets:connect-cdc/customers-db:password}',
    },
    finds: [['secret/plaintext', 'database.password']],
  },
  {
    id: 'password-in-url',
    mistake: 'a password in the URL of a database',
    base: 'mongoSource',
    set: {
      'connection.uri':
        'mongodb://cdc:made-up-password@127.0.0.1:1/?serverSelectionTimeoutMS=100',
    },
    finds: [['secret/plaintext', 'connection.uri']],
  },
  {
    id: 'password-in-jdbc-url',
    mistake: 'a password among the parameters of a JDBC URL',
    base: 'jdbcSink',
    set: {
      'connection.url':
        'jdbc:postgresql://warehouse.example.com:5432/shop?user=cdc&password=made-up-password',
    },
    finds: [['secret/plaintext', 'connection.url']],
  },
  {
    id: 'token-in-clear',
    mistake: 'a JSON web token where no secret is expected',
    base: 'iceberg',
    set: {
      'iceberg.catalog.header.x-session':
        'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWRlLXVwIn0.bWFkZS11cC1zaWduYXR1cmU',
    },
    finds: [['secret/plaintext', 'iceberg.catalog.header.x-session']],
  },
  {
    id: 'catalog-credential-in-clear',
    mistake: 'a credential of the Iceberg catalog in clear',
    base: 'iceberg',
    set: { 'iceberg.catalog.credential': 'client:made-up-password' },
    finds: [['secret/plaintext', 'iceberg.catalog.credential']],
  },
  {
    id: 'password-in-override',
    mistake: 'a password in sasl.jaas.config of an override',
    base: 'documentdb',
    set: {
      'producer.override.sasl.jaas.config':
        'org.apache.kafka.common.security.plain.PlainLoginModule required username="cdc" password="made-up-password";',
    },
    finds: [['secret/plaintext', 'producer.override.sasl.jaas.config']],
  },
  {
    id: 'password-in-schema-history',
    mistake: "a password of the schema history's consumer in clear",
    base: 'mysql',
    set: {
      'schema.history.internal.consumer.ssl.key.password': 'made-up-password',
    },
    finds: [
      ['secret/plaintext', 'schema.history.internal.consumer.ssl.key.password'],
    ],
  },
  {
    id: 'private-key-in-transform',
    mistake: 'a private key in the config of a transform',
    base: 'jdbcSinkWithTransforms',
    set: {
      transforms: 'camelCase,withTime,sign',
      'transforms.sign.type':
        'org.apache.kafka.connect.transforms.InsertHeader',
      'transforms.sign.header': 'key',
      'transforms.sign.value.literal':
        '-----BEGIN PRIVATE KEY-----made-up-----END PRIVATE KEY-----',
    },
    finds: [['secret/plaintext', 'transforms.sign.value.literal']],
  },
  {
    id: 'broken-reference',
    mistake: 'a reference without its closing brace',
    base: 'postgres',
    set: {
      'database.password': '${secrets:connect-cdc/customers-db:password',
    },
    finds: [['secret/plaintext', 'database.password']],
  },
];
