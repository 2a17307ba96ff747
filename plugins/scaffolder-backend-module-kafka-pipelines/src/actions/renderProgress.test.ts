import { mockServices } from '@backstage/backend-test-utils';
import type { Fleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type {
  Helm,
  HelmRunner,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { countRenders, renderProgress } from './renderProgress';

const helm: HelmRunner = { render: run => run({} as Helm) };

async function linesOf(total: number, run = async () => 'manifests') {
  const logger = mockServices.logger.mock();
  const counted = renderProgress(helm, { total, logger });
  for (let i = 0; i < total; i += 1) {
    await counted.render(run).catch(() => undefined);
  }
  return logger.info.mock.calls.map(([message]) => message);
}

describe('renderProgress', () => {
  it('says how far it is, and when it is done', async () => {
    const lines = await linesOf(42);
    expect(lines).toHaveLength(9);
    expect(lines[1]).toBe('Rendered 10 of 42');
    expect(lines.at(-1)).toBe('Rendered 42 of 42');
  });

  it('is silent for a few', async () => {
    expect(await linesOf(4)).toEqual([]);
  });

  it('counts what fails, and still fails', async () => {
    const run = async () => {
      throw new Error('broken');
    };
    expect((await linesOf(20, run)).at(-1)).toBe('Rendered 20 of 20');
    await expect(
      renderProgress(helm, {
        total: 20,
        logger: mockServices.logger.mock(),
      }).render(run),
    ).rejects.toThrow('broken');
  });
});

describe('countRenders', () => {
  it('counts environments of pipelines that are there and can be read', () => {
    const fleet = {
      pipelines: {
        a: { instances: { dev: {}, prod: {} } },
        b: { instances: { dev: {} } },
        broken: { broken: true, instances: { dev: {} } },
      },
    } as unknown as Fleet;
    expect(countRenders(fleet, ['a', 'b', 'broken', 'gone'])).toBe(3);
  });
});
