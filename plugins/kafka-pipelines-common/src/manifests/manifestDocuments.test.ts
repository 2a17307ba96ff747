import { manifestDocuments } from './manifestDocuments';

describe('manifestDocuments', () => {
  it('names each document and keeps its own text', () => {
    expect(
      manifestDocuments(
        [
          '---',
          'kind: KafkaTopic',
          'metadata:',
          '  name: orders',
          '  namespace: kafka',
          '---',
          '# nothing',
          '---',
          'kind: ConfigMap',
          'metadata:',
          '  name: queries',
          'data:',
          '  queries.sql: |',
          '    --- a comment',
          '',
        ].join('\n'),
      ),
    ).toEqual([
      {
        kind: 'KafkaTopic',
        namespace: 'kafka',
        name: 'orders',
        text: 'kind: KafkaTopic\nmetadata:\n  name: orders\n  namespace: kafka',
      },
      {
        kind: 'ConfigMap',
        namespace: '',
        name: 'queries',
        text: 'kind: ConfigMap\nmetadata:\n  name: queries\ndata:\n  queries.sql: |\n    --- a comment',
      },
    ]);
  });

  it('keeps a document that names nothing', () => {
    expect(manifestDocuments('---\n- 1\n')).toEqual([
      { kind: '', namespace: '', name: '', text: '- 1' },
    ]);
  });
});
