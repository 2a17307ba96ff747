import { manifestObjects } from './manifestObjects';

describe('manifestObjects', () => {
  it('lists the objects of a stream with their own text', () => {
    const stream = [
      '---',
      'kind: KafkaTopic',
      'metadata:',
      '  name: orders',
      '  namespace: kafka',
      '---',
      '',
      '---',
      'kind: ConfigMap',
      'metadata:',
      '  name: queries',
      'data:',
      '  queries.sql: |',
      '    --- a comment',
      '',
    ].join('\n');

    expect(manifestObjects(stream)).toEqual([
      {
        kind: 'KafkaTopic',
        name: 'orders',
        namespace: 'kafka',
        text: 'kind: KafkaTopic\nmetadata:\n  name: orders\n  namespace: kafka\n',
      },
      {
        kind: 'ConfigMap',
        name: 'queries',
        text: 'kind: ConfigMap\nmetadata:\n  name: queries\ndata:\n  queries.sql: |\n    --- a comment\n',
      },
    ]);
  });

  it('keeps a document it cannot name', () => {
    expect(manifestObjects('---\n- 1\n')).toEqual([
      { kind: 'Unknown kind', name: '(no name)', text: '- 1\n' },
    ]);
  });

  it('finds nothing in an empty stream', () => {
    expect(manifestObjects('')).toEqual([]);
    expect(manifestObjects('# only a comment\n')).toEqual([]);
  });
});
