import { findingsOf } from '../testFleet';

const RULE = 'pipeline/label';

const labelled = (labels: string) => ({
  'pipelines/orders/values.yaml': `pipeline:\n  name: orders\n  owner: data\n  labels: { ${labels} }\n`,
  'pipelines/orders/values-dev.yaml': '',
});

describe('pipeline/label', () => {
  it('takes labels with and without a prefix', () => {
    expect(
      findingsOf(RULE, labelled('cost-centre: shop, example.com/tier: gold')),
    ).toEqual([]);
  });

  it('points at a label that others keep for themselves', () => {
    expect(
      findingsOf(RULE, labelled('app.kubernetes.io/instance: mine')),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:13 /pipeline/labels/app.kubernetes.io~1instance',
        message:
          'Labels that begin with app.kubernetes.io/ are set by what owns that prefix.',
        hint: 'Use a prefix of your own, such as example.com/, or none.',
      },
    ]);
  });

  it.each([
    'strimzi.io/cluster',
    'kubernetes.io/os',
    'node.k8s.io/x',
    'helm.sh/chart',
    'argocd.argoproj.io/instance',
    'backstage.io/kubernetes-id',
  ])('refuses %s', name => {
    expect(findingsOf(RULE, labelled(`${name}: x`))).toHaveLength(1);
  });
});
