import type { RenderedManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '../fleet/loadFleet';
import { renderPipeline, resolveHelm, type Helm } from '../helm';
import { demoSnapshot } from './__testUtils__/demoSnapshot';
import { renderChange, type HelmRunner, type RenderBase } from './renderChange';

const FOLDER = 'pipelines/orders-cdc';

jest.setTimeout(60_000);

describe('renderChange', () => {
  let helm: Helm;
  let files: Map<string, string>;
  const runner: HelmRunner = { render: run => run(helm) };

  beforeAll(async () => {
    helm = await resolveHelm();
    files = new Map((await demoSnapshot()).files);
  });

  /** The files after changes, rendered and compared with those before. */
  async function render(
    changes: Record<string, string | null>,
    pipelines = ['orders-cdc'],
    run = runner,
  ) {
    const after = new Map(files);
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) {
        after.delete(path);
      } else {
        after.set(path, text);
      }
    }
    const fleet = loadFleet(files, []);
    const renderBase: jest.MockedFunction<RenderBase> = jest.fn(
      (pipeline, environment): Promise<RenderedManifests> =>
        renderPipeline({ helm, fleet, files, pipeline, environment }),
    );
    const rendered = await renderChange({
      pipelines,
      fleet: loadFleet(after, []),
      files: after,
      helm: run,
      base: { fleet, render: renderBase },
    });
    return { ...rendered, renderBase };
  }

  it('has what was and what is, side by side', async () => {
    const path = `${FOLDER}/values.yaml`;
    const { manifests, findings } = await render({
      [path]: files.get(path)!.replace('port: 3306', 'port: 3307'),
    });
    expect(findings).toEqual([]);
    expect(
      manifests.map(({ pipeline, environment }) => [pipeline, environment]),
    ).toEqual([
      ['orders-cdc', 'dev'],
      ['orders-cdc', 'prod'],
    ]);
    for (const { before, manifests: after } of manifests) {
      expect(before).toContain('database.port: "3306"');
      expect(after).toBe(before!.replace('port: "3306"', 'port: "3307"'));
    }
  });

  it('says what Kubernetes would not take of the manifests', async () => {
    const path = 'pipelines/orders-per-minute/values.yaml';
    const { findings } = await render(
      {
        [path]: files.get(path)!.replace(
          'serviceId: orders_per_minute_',
          `$&
    resources: { requests: { memory: 4Gi }, limits: { memory: 2Gi } }`,
        ),
      },
      ['orders-per-minute'],
    );
    expect(findings[0]).toMatchObject({
      rule: 'manifest/invalid',
      severity: 'error',
      file: path,
      pointer: '/ksqldb/orders-per-minute/resources/requests/memory',
      message: expect.stringMatching(
        /^StatefulSet \S+\/orders-per-minute in dev: spec\.template\.spec\.containers\[0\]\.resources\.requests\.memory must not be more than its limit\.$/,
      ),
    });
  });

  it('has only what is where the pipeline was not', async () => {
    const source = `${FOLDER}/values-dev.yaml`;
    const { manifests, renderBase } = await render(
      {
        'pipelines/returns-outbox/values-prod.yaml': files.get(
          'pipelines/returns-outbox/values-dev.yaml',
        )!,
        [source]: files.get(source)!,
      },
      ['returns-outbox'],
    );
    expect(renderBase.mock.calls).toEqual([['returns-outbox', 'dev']]);
    expect(
      manifests.map(({ environment, before, manifests: after }) => [
        environment,
        before !== undefined,
        after !== undefined,
      ]),
    ).toEqual([
      ['dev', true, true],
      ['prod', false, true],
    ]);
  });

  it('has only what was where the pipeline is no more', async () => {
    const left = await render({ [`${FOLDER}/values-dev.yaml`]: null });
    expect(left.findings).toEqual([]);
    expect(left.manifests).toEqual([
      expect.objectContaining({
        environment: 'prod',
        manifests: expect.any(String),
      }),
      {
        pipeline: 'orders-cdc',
        environment: 'dev',
        command: expect.stringContaining('helm template orders-cdc'),
        before: expect.stringContaining('kind: KafkaConnector'),
      },
    ]);

    const gone = await render({
      [`${FOLDER}/values.yaml`]: null,
      [`${FOLDER}/values-dev.yaml`]: null,
      [`${FOLDER}/values-prod.yaml`]: null,
    });
    expect(
      gone.manifests.map(({ environment, before, manifests }) => [
        environment,
        typeof before,
        manifests,
      ]),
    ).toEqual([
      ['dev', 'string', undefined],
      ['prod', 'string', undefined],
    ]);
  });

  it('says nothing of a pipeline that cannot be read', async () => {
    const { manifests, renderBase } = await render({
      [`${FOLDER}/values.yaml`]: 'connectors: [\n',
    });
    expect(manifests).toEqual([]);
    expect(renderBase).not.toHaveBeenCalled();
  });

  it('leaves room for others, however many there are', async () => {
    let running = 0;
    let most = 0;
    await render(
      {},
      Array.from({ length: 8 }, () => 'orders-cdc'),
      {
        render: async run => {
          running += 1;
          most = Math.max(most, running);
          await new Promise(resolve => {
            setTimeout(resolve, 1);
          });
          const result = await run({
            command: 'helm-that-is-not-there',
            version: '4.0.0',
          });
          running -= 1;
          return result;
        },
      },
    );
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });
});
