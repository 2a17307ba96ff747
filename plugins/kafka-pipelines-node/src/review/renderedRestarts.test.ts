import {
  changesOf,
  object,
} from '../changes/pullRequest/__testUtils__/manifests';
import { diffOf } from './__testUtils__/diffs';
import { withRenderedRestarts } from './renderedRestarts';

const DIFF = diffOf();

const restarts = (before: object, after: object, diff = DIFF) =>
  withRenderedRestarts(
    diff,
    {
      objects: changesOf(
        [object('KafkaConnect', 'cdc', { spec: before })],
        [object('KafkaConnect', 'cdc', { spec: after })],
      ),
    },
    { pipelines: {} },
  ).hit.restarts;

describe('withRenderedRestarts', () => {
  it('names the fields for which workers restart', () => {
    expect(
      restarts(
        { replicas: 1, image: 'a', config: { a: '1' } },
        { replicas: 1, image: 'b', config: { a: '2' } },
      ),
    ).toEqual([
      {
        environment: 'dev',
        cluster: 'cdc',
        connectors: 0,
        reasons: ['config', 'image'],
      },
    ]);
  });

  it('leaves out what reaches no worker', () => {
    expect(
      restarts(
        {
          replicas: 1,
          logging: { type: 'inline', loggers: { 'rootLogger.level': 'INFO' } },
          template: { serviceAccount: { metadata: {} } },
        },
        {
          replicas: 3,
          logging: { type: 'inline', loggers: { 'rootLogger.level': 'WARN' } },
          template: { podDisruptionBudget: { maxUnavailable: 1 } },
        },
      ),
    ).toEqual([]);
  });

  it('adds nothing to what is known already', () => {
    const known = {
      environment: 'dev',
      cluster: 'cdc',
      connectors: 7,
      reasons: ['image'],
    };
    const diff = { ...DIFF, hit: { ...DIFF.hit, restarts: [known] } };
    expect(restarts({ image: 'a' }, { image: 'b' }, diff)).toEqual([known]);
  });
});
