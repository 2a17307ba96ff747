import { isSecretKey } from './secretKeys';

describe('isSecretKey', () => {
  it.each([
    'database.password',
    'connection.password',
    'ssl.key.password',
    'producer.override.ssl.keystore.key',
    'snowflake.private.key',
    'snowflake.private.key.passphrase',
    'aws.secret.access.key',
    'aws_secret_access_key',
    'azure.account.key',
    'oauth2.client.secret',
    'apiKey',
    'gcs.credentials.json',
    'value.converter.basic.auth.user.info',
    'http.headers.authorization',
    'mypassword',
    'dbpassword',
    'sslkeystorepassword',
    'storepass',
    'keypass',
    'sasl.pass',
    'pwd',
    'userpwd',
    'MYSQL_PWD',
    'DBPASSWORD',
    'client_secret_value',
    'clientsecret',
    'accesstoken',
  ])('%s is', key => {
    expect(isSecretKey(key)).toBe(true);
  });

  it.each([
    'database.user',
    'key.converter',
    'message.key.columns',
    'ssl.keystore.location',
    'gcs.credentials.path',
    'sasl.oauthbearer.token.endpoint.url',
    'aws.credentials.provider.class',
    'delete.tombstone.handling.mode',
    'transforms',
    'topics',
    'auth.bypass',
    'compass',
    'pass.through',
    'passThrough',
    'password.path',
    'column.value',
    'tokenizer',
    'PWD',
    'OLDPWD',
  ])('%s is not', key => {
    expect(isSecretKey(key)).toBe(false);
  });
});
