import type { PreviewManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  connector,
  topic,
} from '../changes/pullRequest/__testUtils__/manifests';
import { previewDangers } from './previewDangers';

const rendered = (
  more: Pick<PreviewManifests, 'before' | 'manifests' | 'error'>,
): PreviewManifests => ({
  pipeline: 'orders',
  environment: 'prod',
  command: 'helm template',
  ...more,
});
const keeps = (ms: number) => topic('t', { config: { 'retention.ms': ms } });

describe('previewDangers', () => {
  it('compares both sides of each environment', () => {
    expect(
      previewDangers([
        rendered({ before: keeps(9), manifests: keeps(9) }),
        {
          ...rendered({
            before: `${keeps(9)}\n---\n${topic('gone')}`,
            manifests: keeps(5),
          }),
          environment: 'dev',
        },
      ]),
    ).toEqual([
      {
        environment: 'dev',
        kind: 'KafkaTopic',
        name: 'gone',
        message: expect.stringContaining('is no longer declared'),
      },
      {
        environment: 'dev',
        kind: 'KafkaTopic',
        name: 't',
        message: expect.stringContaining('(retention.ms)'),
        values: { before: '9', after: '5' },
      },
    ]);
  });

  it.each([
    ['what is new', { manifests: connector('c') }],
    ['a pipeline that leaves the environment', { before: connector('c') }],
    ['what cannot be rendered', { before: connector('c'), error: 'no chart' }],
  ])('says nothing of %s', (_, sides) => {
    expect(previewDangers([rendered(sides)])).toEqual([]);
  });
});
