import { reportsOf, sourceCatalogue } from '../testConnector';
import { connectorSinkTopics } from './connectorSinkTopics';

const catalogue = sourceCatalogue(
  {},
  [],
  [
    { class: 'org.example.Writer', kind: 'sink', keys: {} },
    { class: 'org.example.SinkholeReader', kind: 'source', keys: {} },
  ],
);

const found = (
  config: Record<string, string>,
  name: string = 'org.example.Writer',
) => reportsOf(connectorSinkTopics, config, catalogue, { class: name });

describe('connector/sink-topics', () => {
  it('wants one of topics and topics.regex from a sink', () => {
    expect(found({})).toEqual([
      {
        key: 'topics',
        what: 'missing',
        message: 'This sink reads no topic.',
        hint: 'Write topics, a list, or topics.regex in its config.',
      },
    ]);
    expect(found({ topics: 'a', 'topics.regex': 'b' })).toEqual([
      {
        key: 'topics.regex',
        what: 'key',
        message: 'This sink has both topics and topics.regex.',
        hint: 'Keep one of them.',
      },
    ]);
    expect(found({ topics: 'a,b', 'topics.regex': ' ' })).toEqual([]);
    expect(found({ 'topics.regex': 'a.*' })).toEqual([]);
    expect(found({ topics: '${env:TOPICS}' })).toEqual([]);
  });

  it('takes an empty text for none', () => {
    expect(found({ 'topics.regex': ' ' })).toMatchObject([
      { key: 'topics.regex', what: 'value' },
    ]);
  });

  it('knows a sink by the catalogue, else by its name', () => {
    const isReported = (name: string) => found({}, name).length > 0;
    expect(isReported('com.private.HttpSinkConnector')).toBe(true);
    expect(isReported('com.private.HttpSourceConnector')).toBe(false);
    expect(isReported('com.private.Bridge')).toBe(false);
    expect(isReported('org.example.SinkholeReader')).toBe(false);
    expect(isReported('')).toBe(false);
  });
});
