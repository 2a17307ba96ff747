import { plaintextProblem, type SecretFacts } from './secretValue';

type Case = [key: string, text: string, facts?: SecretFacts];

const PASSWORD: SecretFacts = { type: 'PASSWORD', default: null };

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.abc';
const pem = '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE\n-----END';
const random = 'q7X+9vKd2LmN8pRt4WzYb6HcFj3GsA1e';
const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule';

describe('plaintextProblem', () => {
  it.each<Case>([
    // Whatever the catalogue calls a password, and what else it says is one
    ['database.sslpassword', 'hunter2', PASSWORD],
    ['s3.sse.customer.key', 'hunter2', PASSWORD],
    ['iceberg.catalog.credential', 'a:b', { type: 'STRING', secret: true }],
    ['transforms.mask.salt', 'hunter2', PASSWORD],
    ['keyfile', 'hunter2', PASSWORD],
    // By name
    ['database.password', 'hunter2'],
    ['database.password', 'postgres:hunter2@${secrets:x:y}'],
    ['database.password', '123456', { type: 'STRING', default: 'none' }],
    ['connection.password', '********'],
    // By content
    ['sasl.jaas.config', `${scram} required password="hunter2";`, PASSWORD],
    ['sasl.jaas.config', `${scram} required password = 'x${'${a:b/c:d}'}';`],
    [
      'sasl.jaas.config',
      'x.OAuth required oauth.access.token="abc";',
      PASSWORD,
    ],
    ['sasl.jaas.config', 'x.OAuth required clientSecret="abc";', PASSWORD],
    ['connection.uri', 'mongodb://u:hunter2@db', PASSWORD],
    ['connection.uri', 'mongodb://u:hunter${secrets:a/b:c}@db', PASSWORD],
    ['connection.uri', 'u:hunter2@${secrets:a/b:host}', PASSWORD],
    ['connection.url', 'jdbc:mysql://db/?user=a&password=hunter2'],
    ['connection.url', 'jdbc:oracle:thin:scott/tiger@db:1521/x'],
    ['ssl.keystore.certificate.chain', pem, PASSWORD],
    ['x', pem],
    ['x', jwt],
    ['x', 'AKIAIOSFODNN7EXAMPLE'],
    ['x', `GOCSPX-${'a1'.repeat(14)}`],
    ['x', `glpat-${'a1'.repeat(10)}`],
    ['x', `dapi${'0a'.repeat(16)}`],
    ['keyfile', '{"type":"service_account","private_key":"abc"}', PASSWORD],
    ['keyfile', '{\\"private_key\\": \\"abc\\"}', PASSWORD],
    ['keyfile', '{"refresh_token": "abc"}', PASSWORD],
    ['servicebus', 'Endpoint=sb://x/;SharedAccessKey=abc'],
    ['storage', 'DefaultEndpointsProtocol=https;AccountKey=abc=='],
    ['url', `https://a.blob.core.windows.net/x?sv=1&sig=${'aB1'.repeat(8)}`],
    ['headers', 'Authorization: Bearer abcdefgh'],
    ['headers', 'Accept:*/*,X-Api-Key:hunter2'],
    ['headers', 'Basic dXNlcjpodW50ZXIy'],
    ['encryption.key', random],
  ])('%s: %s', (...[key, text, facts]: Case) => {
    expect(plaintextProblem({ key, text, facts })).toEqual(
      expect.stringMatching(/^(?:holds|mixes) /),
    );
  });

  it.each<Case>([
    ['database.password', ''],
    ['database.password', '${secrets:kafka/db:password}'],
    ['database.password', '${secrets:a/b:c}${secrets:a/b:d}', PASSWORD],
    ['connection.uri', 'mongodb://localhost:27017', PASSWORD],
    ['connection.uri', 'anything', { type: 'PASSWORD', default: 'anything' }],
    ['connection.uri', 'mongodb+srv://${a:b/c:u}:${a:b/c:p}@db/', PASSWORD],
    ['connection.url', 'jdbc:oracle:thin:@db:1521/shop', PASSWORD],
    ['connection.url', 'jdbc:oracle:thin:${a:b/c:u}/${a:b/c:p}@db:1521/shop'],
    // The catalogue knows better than the name
    ['use.token', '5', { type: 'INT' }],
    ['use.token', 'none', { type: 'STRING', values: ['none', 'all'] }],
    ['with.secret', 'true'],
    // Kept to itself by Kafka, but public
    [
      'sasl.jaas.config',
      'software.amazon.msk.auth.iam.IAMLoginModule required awsProfileName="x";',
      PASSWORD,
    ],
    [
      'producer.override.sasl.jaas.config',
      `${scram} required username="\${s:a/b:u}" password="\${s:a/b:p}";`,
      PASSWORD,
    ],
    [
      'sasl.jaas.config',
      'com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true storeKey=true keyTab="/etc/x.keytab";',
      PASSWORD,
    ],
    [
      'ssl.truststore.certificates',
      '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----',
      PASSWORD,
    ],
    ['keyfile', '/opt/kafka/keys/bigquery.json', PASSWORD],
    ['keyfile', '{"type":"external_account","audience":"x"}', PASSWORD],
    ['keyfile', '{"private_key": "${secrets:a/b:c}"}', PASSWORD],
    // Names of columns, patterns and queries
    ['message.key.columns', 'shop.token:id;shop.password:user'],
    ['transforms.r.renames', 'token:customer_token,password:pw'],
    ['transforms.c.spec', 'password:string'],
    ['transforms.m.regex', '.*password=([^&]+).*'],
    ['query', "SELECT id FROM users WHERE token = 'x'"],
    ['doc', 'Basic authentication'],
    ['sasl.mechanism', 'OAUTHBEARER'],
    ['sharding.key', 'customer_id_of_the_order_and_its_lines'],
    ['connection.url', 'mongodb://<user>:<password>@db'],
    ['http.authorization.type', 'oauth2'],
    ['oauth2.request.client.secret.property', 'client_secret'],
    ['database.dbname', 'secret'],
  ])('lets %s: %s pass', (...[key, text, facts]: Case) => {
    expect(plaintextProblem({ key, text, facts })).toBeUndefined();
  });

  it('reads prose as prose', () => {
    const text =
      "Set password=x once. Bearer abcdefgh1234567890. WHERE a = 'password' AND b = 'x'";
    expect(plaintextProblem({ text })).toBeUndefined();
    expect(
      plaintextProblem({ text: "WITH ('connection.password' = 'hunter2')" }),
    ).toBe('holds what looks like a password');
    expect(plaintextProblem({ text: jwt })).toBe(
      'holds what looks like a JSON web token',
    );
  });
});
