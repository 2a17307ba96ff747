import {
  isMisreadByKafka,
  isOnlyReferences,
  secretReferences,
  withoutReferences,
} from './secretReferences';

describe('secretReferences', () => {
  it('reads all references of a text', () => {
    expect(
      secretReferences(
        'jdbc:mysql://${secrets:kafka/db:host}:${env::PORT}/${file:/etc/x.properties:a.b:c}',
      ),
    ).toEqual([
      { provider: 'secrets', path: 'kafka/db', key: 'host' },
      { provider: 'env', path: '', key: 'PORT' },
      { provider: 'file', path: '/etc/x.properties', key: 'a.b:c' },
    ]);
    expect(secretReferences('${env:HOST}')).toEqual([
      { provider: 'env', path: '', key: 'HOST' },
    ]);
  });

  it.each(['$1', '${topic}', '{{x}}', '$(a:b)', '${a:b', '${a:\nb}'])(
    'finds none in %j',
    text => {
      expect(secretReferences(text)).toEqual([]);
      expect(withoutReferences(text)).toBe(text);
    },
  );
});

describe('isOnlyReferences', () => {
  it('wants nothing else', () => {
    expect(isOnlyReferences('${a:b/c:d}')).toBe(true);
    expect(isOnlyReferences('${a:b/c:d}${a:b/c:e} ')).toBe(true);
    expect(isOnlyReferences('u:hunter2@${a:b/c:d}')).toBe(false);
    expect(isOnlyReferences('hunter2')).toBe(false);
    expect(isOnlyReferences('')).toBe(false);
  });
});

describe('isMisreadByKafka', () => {
  it('knows that a colon after a reference without path joins the next', () => {
    expect(isMisreadByKafka('${env:HOST}:${env:PORT}')).toBe(true);
    expect(isMisreadByKafka('${env::HOST}:${env::PORT}')).toBe(false);
    expect(isMisreadByKafka('${env:HOST}')).toBe(false);
    expect(isMisreadByKafka('${env:HOST}/${env:DB}')).toBe(true);
    expect(isMisreadByKafka('${s:a/b:c} ${s:a/b:d}')).toBe(false);
    expect(isMisreadByKafka('plain')).toBe(false);
  });
});
