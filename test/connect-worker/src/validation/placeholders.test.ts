import { withPlaceholders } from './placeholders';

describe('withPlaceholders', () => {
  it('replaces whole values that hold a reference, by their kind', () => {
    expect(
      withPlaceholders({
        'database.hostname': '${secrets:db/orders:host}',
        'database.password': '${secrets:db/orders:password}',
        'source.cluster.sasl.jaas.config': '${secrets:db/mirror:jaas}',
        'connection.uri': 'mongodb://u:${secrets:db/m:password}@db',
        'topic.prefix': 'shop',
      }),
    ).toEqual({
      'database.hostname': '127.0.0.1',
      'database.password': 'placeholder',
      'source.cluster.sasl.jaas.config': expect.stringContaining(
        'ScramLoginModule required',
      ),
      'connection.uri': expect.stringMatching(/^mongodb:\/\/127\.0\.0\.1:1\//),
      'topic.prefix': 'shop',
    });
  });

  it('asks no database of this machine', () => {
    expect(withPlaceholders({ 'database.port': '5432' })).toEqual({
      'database.port': '1',
    });
  });
});
