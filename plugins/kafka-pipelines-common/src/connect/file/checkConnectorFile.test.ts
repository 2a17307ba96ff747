import type { ConnectCatalogue } from '../catalogue/connectCatalogue';
import { testCatalogue } from '../catalogue/testCatalogue';
import { checkConnectorFile } from './checkConnectorFile';

const SINK = 'org.example.FileSink';
const string = { type: 'STRING', importance: 'HIGH' } as const;

const catalogue: ConnectCatalogue = testCatalogue([
  {
    artifact: 'org.example:files',
    version: '1.0.0',
    classes: [
      {
        class: SINK,
        kind: 'sink',
        keys: { file: string, 'file.mode': string, password: string },
      },
    ],
  },
  {
    artifact: 'org.apache.kafka:connect-runtime',
    version: '4.3.1',
    classes: [
      {
        class: 'framework:sink',
        kind: 'framework',
        keys: {
          topics: string,
          'connector.class': string,
          name: string,
          'tasks.max': { type: 'INT', importance: 'HIGH' },
        },
      },
    ],
  },
]);

/** `pointer line:column rule` of each finding. */
function found(file: string, text: string): string[] {
  return checkConnectorFile(file, text, { catalogue }).map(
    ({ pointer, line, column, rule }) =>
      `${pointer || '-'} ${line}:${column} ${rule}`,
  );
}

const json = (value: unknown) => JSON.stringify(value, undefined, 2);
const good = { 'connector.class': SINK, topics: 'orders', file: '/tmp/x' };
const bad = { ...good, 'fiel.mode': 'hunter2' };

describe('checkConnectorFile', () => {
  it.each([
    ['a plain map', json(bad), '/fiel.mode 5:3'],
    [
      'a name and a config',
      json({ name: 'orders', config: bad }),
      '/config/fiel.mode 7:5',
    ],
    ['a config alone', json({ config: bad }), '/config/fiel.mode 6:5'],
    [
      'the answer of GET /connectors/orders',
      json({ name: 'orders', config: bad, tasks: [], type: 'sink' }),
      '/config/fiel.mode 7:5',
    ],
    ['a list', json([good, { config: bad }]), '/1/config/fiel.mode 12:7'],
    [
      'the answer of GET /connectors?expand=info',
      json({
        orders: { info: { name: 'orders', config: bad }, status: {} },
        items: { info: { name: 'items', config: good } },
      }),
      '/orders/info/config/fiel.mode 9:9',
    ],
  ])('reads %s', (_, text, place) => {
    expect(found('orders.json', text)).toEqual([
      `${place} connector/unknown-key`,
    ]);
  });

  it('says what Kafka Connect would not', () => {
    expect(
      checkConnectorFile('a/orders.json', json(bad), { catalogue }),
    ).toEqual([
      {
        rule: 'connector/unknown-key',
        severity: 'error',
        message: 'FileSink 1.0.0 has no key fiel.mode. Did you mean file.mode?',
        hint: expect.any(String),
        file: 'a/orders.json',
        line: 5,
        column: 3,
        pointer: '/fiel.mode',
      },
    ]);
  });

  it('reads YAML, by its name or by how it looks', () => {
    const text = `# Orders\nname: orders\nconfig:\n  connector.class: ${SINK}\n  topics: orders\n  fiel.mode: x\n`;
    expect(found('orders.yaml', text)).toEqual([
      '/config/fiel.mode 6:3 connector/unknown-key',
    ]);
    expect(found('/dev/fd/63', text)).toHaveLength(1);
    expect(found('/dev/fd/63', json(bad))).toHaveLength(1);
    expect(found('orders.yml', json(bad))).toHaveLength(1);
  });

  it('reads a KafkaConnector', () => {
    const text = `apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata:
  name: orders
spec:
  class: ${SINK}
  tasksMax: 2
  config:
    topics: orders
    fiel.mode: x
`;
    expect(found('orders.yaml', text)).toEqual([
      '/spec/config/fiel.mode 10:5 connector/unknown-key',
    ]);
    expect(found('orders.yaml', text.replace(/^ {2}class.*\n/m, ''))).toContain(
      '/spec/config 7:3 connector/class',
    );
  });

  it('takes the severities of a repository', () => {
    const check = (severity: 'warning' | 'off') =>
      checkConnectorFile('orders.json', json(bad), {
        catalogue,
        rules: { 'connector/unknown-key': severity },
      });
    expect(check('warning')).toMatchObject([{ severity: 'warning' }]);
    expect(check('off')).toEqual([]);
  });

  it.each([
    ['not JSON', '{"connector.class": }', '- 1:21 json/syntax'],
    ['nothing', '', '- 1:1 json/syntax'],
    ['null', 'null', '- 1:1 connector/file'],
    ['text', '"connector.class"', '- 1:1 connector/file'],
    ['an empty map', '{}', '- 1:1 connector/file'],
    ['an empty list', '[]', '- 1:1 connector/file'],
    ['a list of names', '["orders"]', '/0 1:2 connector/file'],
    ['another map', '{"dependencies": {}}', '- 1:1 connector/file'],
    ['a config that is null', '{"config": null}', '/config 1:2 connector/file'],
    ['a config that is a list', '{"config": []}', '/config 1:2 connector/file'],
    ['no class', '{"config": {"a": "b"}}', '/config 1:2 connector/class'],
    [
      'an empty class',
      '{"connector.class": ""}',
      '/connector.class 1:2 connector/class',
    ],
    [
      'two names',
      json({ name: 'a', config: { ...good, name: 'b' } }),
      '/config/name 7:5 connector/file',
    ],
    ['a map in it', json({ ...good, file: {} }), '/file 4:3 config/not-scalar'],
    [
      'a list in it',
      json({ ...good, file: [] }),
      '/file 4:3 config/not-scalar',
    ],
    [
      'null in it',
      json({ ...good, file: null }),
      '/file 4:3 config/not-scalar',
    ],
    [
      'a key twice',
      `{"connector.class": "${SINK}", "topics": "orders",\n"file": "a",\n"file": "b"}`,
      '/file 3:1 json/duplicate-key',
    ],
    [
      'a state without config',
      '{"orders": {"status": {}}}',
      '/orders 1:2 connector/file',
    ],
  ])('reports %s', (_, text, expected) => {
    expect(found('orders.json', text)).toEqual([expected]);
  });

  it('names the connector of each finding when there are several', () => {
    const names = (file: string, value: unknown) =>
      checkConnectorFile(
        file,
        typeof value === 'string' ? value : json(value),
        { catalogue },
      ).map(({ rule, connector }) => `${rule} ${connector}`);
    expect(
      names('a.json', {
        orders: { info: { name: 'orders', config: bad } },
        items: { info: { config: { ...good, file: null } } },
        lost: { status: {} },
      }),
    ).toEqual([
      'connector/unknown-key orders',
      'config/not-scalar items',
      'connector/file lost',
    ]);
    expect(
      names('a.json', [
        { ...bad, name: 'flat' },
        { name: 'b', config: bad },
      ]),
    ).toEqual(['connector/unknown-key flat', 'connector/unknown-key b']);
    expect(names('a.json', { name: 'one', config: bad })).toEqual([
      'connector/unknown-key undefined',
    ]);
  });

  it('says what to do with several documents, and with an empty file', () => {
    const hints = (text: string) =>
      checkConnectorFile('a.yaml', text, { catalogue }).map(
        ({ message, hint }) => `${message} ${hint}`,
      );
    expect(hints('a: 1\n---\nb: 2\n')).toEqual([
      expect.stringMatching(/several YAML documents\. Write each.*list/),
    ]);
    expect(hints('\n')).toEqual([expect.stringContaining('The file is empty')]);
  });

  it('never quotes a value', () => {
    const texts = [
      json({ ...good, password: { value: 'hunter2' } }),
      json({ ...good, password: ['hunter2'] }),
      json({ config: 'hunter2' }),
      json(['hunter2']),
      `{"password": hunter2}`,
      `{"password": "a", "password": "hunter2"}`,
    ];
    for (const text of texts) {
      const findings = checkConnectorFile('x.json', text, { catalogue });
      expect(findings).not.toHaveLength(0);
      expect(JSON.stringify(findings)).not.toContain('hunter2');
    }
  });
});
