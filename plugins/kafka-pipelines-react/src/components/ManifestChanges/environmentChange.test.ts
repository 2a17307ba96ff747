import { changeCounts, environmentChange } from './environmentChange';

const place = { pipeline: 'orders', environment: 'dev', command: 'helm' };
const topic = (name: string) =>
  `kind: KafkaTopic\nmetadata:\n  name: ${name}\n`;

describe('environmentChange', () => {
  it.each([
    ['joins', undefined, topic('a'), ['added']],
    ['leaves', topic('a'), undefined, ['removed']],
    ['changes', topic('a'), topic('b'), ['removed', 'added']],
    ['same', topic('a'), topic('a'), ['same']],
  ])('knows what %s', (kind, before, manifests, changes) => {
    const change = environmentChange({ ...place, before, manifests });
    expect(change.kind).toBe(kind);
    expect(change.objects.map(object => object.change)).toEqual(changes);
  });

  it('does not take a failure of Helm for objects that go', () => {
    expect(
      environmentChange({ ...place, before: topic('a'), error: 'no' }),
    ).toMatchObject({ kind: 'fails', objects: [] });
  });

  it('counts what changes in two environments once', () => {
    expect(
      changeCounts([
        environmentChange({ ...place, manifests: topic('a') }),
        environmentChange({
          ...place,
          manifests: `${topic('a')}---\n${topic('b')}`,
        }),
        environmentChange({
          ...place,
          before: topic('a'),
          manifests: `${topic('a')}spec: 1\n`,
        }),
        environmentChange({ ...place, before: topic('a') }),
        environmentChange({ ...place, before: topic('a'), error: 'no' }),
      ]),
    ).toEqual({ added: 2, changed: 1, removed: 1 });
  });
});
