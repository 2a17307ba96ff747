import { clusters, messages } from './guards';

describe('labels of a pipeline', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'a name with a space',
      { 'cost centre': 'x' },
      '/pipeline/labels/cost centre is not the name of a label',
    ],
    [
      'a value with a space',
      { team: 'data platform' },
      '/pipeline/labels/team is "data platform": use at most 63 letters, digits, dashes, underscores and dots',
    ],
    [
      'a value that is too long',
      { team: 'a'.repeat(64) },
      '/pipeline/labels/team is "aaaa',
    ],
    [
      'a number, which YAML does not keep as it was written',
      { team: 4711 },
      '/pipeline/labels/team is 4711: write text, in quotes',
    ],
    [
      'the label by which Argo CD finds objects',
      { 'app.kubernetes.io/instance': 'x' },
      '/pipeline/labels/app.kubernetes.io~1instance is not allowed: app.kubernetes.io/ is kept for what owns it',
    ],
    [
      'the label by which the operator finds objects',
      { 'strimzi.io/cluster': 'x' },
      '/pipeline/labels/strimzi.io~1cluster is not allowed',
    ],
  ])('refuse %s', async (_what, labels, message) => {
    const texts = await messages('kafka-pipeline', [
      { ...clusters, pipeline: { name: 'p', labels } },
    ]);
    expect(texts.length).toBeGreaterThan(0);
    texts.forEach(text => expect(text).toContain(message));
  });
});
