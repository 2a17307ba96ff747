import { objectChanges } from './objectChanges';

const object = (kind: string, name: string, rest = '') =>
  `kind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;
const stream = (...documents: string[]) => documents.join('---\n');

describe('objectChanges', () => {
  it('says what appears, changes, goes and stays, by kind and name', () => {
    expect(
      objectChanges(
        stream(
          object('KafkaConnector', 'orders', 'spec: { tasksMax: 1 }\n'),
          object('KafkaTopic', 'old'),
          object('KafkaTopic', 'orders'),
        ),
        stream(
          object('ConfigMap', 'queries'),
          object('KafkaConnector', 'orders', 'spec: { tasksMax: 2 }\n'),
          object('KafkaTopic', 'orders'),
        ),
      ).map(({ change, kind, name }) => [change, kind, name]),
    ).toEqual([
      ['added', 'ConfigMap', 'queries'],
      ['changed', 'KafkaConnector', 'orders'],
      ['removed', 'KafkaTopic', 'old'],
      ['same', 'KafkaTopic', 'orders'],
    ]);
  });

  it('holds the text of both sides', () => {
    const [change] = objectChanges(
      object('KafkaTopic', 'a', 'spec: 1\n'),
      object('KafkaTopic', 'a', 'spec: 2\n'),
    );
    expect(change.before).toContain('spec: 1');
    expect(change.after).toContain('spec: 2');
  });

  it('takes another namespace for another object', () => {
    const inNamespace = (namespace: string) =>
      `kind: Role\nmetadata:\n  name: a\n  namespace: ${namespace}\n`;
    expect(
      objectChanges(inNamespace('one'), inNamespace('two')).map(
        ({ change, namespace }) => [change, namespace],
      ),
    ).toEqual([
      ['removed', 'one'],
      ['added', 'two'],
    ]);
  });

  it('loses none of two objects with one name', () => {
    const twice = stream(object('Role', 'a', 'x: 1\n'), object('Role', 'a'));
    expect(
      objectChanges(twice, object('Role', 'a', 'x: 1\n')).map(
        ({ change }) => change,
      ),
    ).toEqual(['same', 'removed']);
  });
});
