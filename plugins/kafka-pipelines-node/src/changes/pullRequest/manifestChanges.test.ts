import { manifestChanges } from './manifestChanges';
import { connector, rendered, topic } from './__testUtils__/manifests';

describe('manifestChanges', () => {
  it('compares object by object', () => {
    const { objects, notCompared } = manifestChanges(
      [rendered(topic('a'), topic('b'), topic('gone'))],
      [rendered(connector('new'), topic('a'), topic('b', { partitions: 6 }))],
    );
    expect(
      objects.map(({ kind, namespace, name, before, after }) => [
        kind,
        namespace,
        name,
        before?.object.spec?.partitions,
        after?.object.spec?.partitions ?? after?.object.spec?.class,
      ]),
    ).toEqual([
      ['KafkaConnector', 'kafka-connect', 'new', undefined, 'example.Source'],
      ['KafkaTopic', 'kafka', 'b', 3, 6],
      ['KafkaTopic', 'kafka', 'gone', 3, undefined],
    ]);
    expect(notCompared).toEqual([]);
  });

  it('takes a new environment for added and a left one for removed', () => {
    const { objects } = manifestChanges(
      [rendered(topic('a'))],
      [{ ...rendered(topic('a')), environment: 'prod' }],
    );
    expect(
      objects.map(({ environment, before, after }) => [
        environment,
        Boolean(before),
        Boolean(after),
      ]),
    ).toEqual([
      ['dev', true, false],
      ['prod', false, true],
    ]);
  });

  it('says what it cannot compare', () => {
    const failed = { ...rendered(), manifests: undefined, error: 'no' };
    expect(manifestChanges([failed], [rendered(topic('a'))])).toEqual({
      objects: [],
      notCompared: [{ pipeline: 'orders', environment: 'dev' }],
    });
  });

  it('finds nothing where nothing changes', () => {
    expect(
      manifestChanges([rendered(topic('a'))], [rendered(topic('a'))]).objects,
    ).toEqual([]);
    expect(manifestChanges([rendered()], []).objects).toEqual([]);
  });
});
