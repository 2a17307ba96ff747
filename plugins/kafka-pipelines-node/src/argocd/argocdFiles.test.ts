import {
  ARGOCD_FILE,
  checkFleet,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '../fleet/loadFleet';
import { renderConnectCluster, renderPipeline, resolveHelm } from '../helm';
import { demoSnapshot } from '../preview/__testUtils__/demoSnapshot';
import { argocdFiles } from './argocdFiles';

const CONFIG = 'kafka-pipelines.yaml';

let before: FileTree;
let written: ReadonlyMap<string, string>;
let after: FileTree;
beforeAll(async () => {
  before = (await demoSnapshot()).files;
  written = await argocdFiles(before);
  after = new Map([...before, ...written]);
});

const changedLines = (a = '', b = '') => {
  const [left, right] = [a.split('\n'), b.split('\n')];
  expect(right).toHaveLength(left.length);
  return right.filter((line, index) => line !== left[index]);
};

describe('argocdFiles', () => {
  it('writes the charts as folders of the repository, links as files', () => {
    const paths = [...written.keys()];
    for (const chart of ['kafka-pipeline-0.2.0', 'kafka-connect-0.2.0']) {
      expect(paths).toContain(`charts/${chart}/Chart.yaml`);
      expect(paths).toContain(`charts/${chart}/values.schema.json`);
    }
    expect(
      written.get('charts/kafka-pipeline-0.2.0/templates/_metadata.tpl'),
    ).toContain('define "kafka-pipelines.labels"');
    expect(paths.filter(path => /\/(ci|golden)\//.test(path))).toEqual([]);
    expect(
      paths.filter(
        path => !/^charts\/kafka-(pipeline|connect)-0\.2\.0\//.test(path),
      ),
    ).toEqual([CONFIG, ARGOCD_FILE]);
  });

  it('changes nothing of kafka-pipelines.yaml but the pins', () => {
    expect(changedLines(before.get(CONFIG), written.get(CONFIG))).toEqual([
      '      kafka-pipeline: { path: charts/kafka-pipeline-0.2.0 }',
      '      kafka-connect: { path: charts/kafka-connect-0.2.0 }',
      '      kafka-pipeline: { path: charts/kafka-pipeline-0.2.0 }',
      '      kafka-connect: { path: charts/kafka-connect-0.2.0 }',
    ]);
  });

  it('leaves a repository without new findings', () => {
    const findings = (files: FileTree) => checkFleet(loadFleet(files, []));
    expect(findings(after)).toEqual(findings(before));
  });

  it('writes the same again, and no chart twice', async () => {
    expect(await argocdFiles(after)).toEqual(
      new Map([[ARGOCD_FILE, written.get(ARGOCD_FILE)]]),
    );
  });

  it('renders the same from the folders as from the bundled charts', async () => {
    const helm = await resolveHelm();
    const render = async (files: FileTree) => {
      const options = {
        fleet: loadFleet(files, []),
        files,
        helm,
        environment: 'prod',
      };
      return [
        await renderPipeline({ ...options, pipeline: 'orders-cdc' }),
        await renderConnectCluster({ ...options, cluster: 'cdc' }),
      ];
    };
    const [bundled, unpacked] = [await render(before), await render(after)];
    expect(unpacked.map(({ manifests }) => manifests)).toEqual(
      bundled.map(({ manifests }) => manifests),
    );
    expect(unpacked[0].manifests).toContain('kind: KafkaConnector');
    expect(unpacked[0].command).toContain(
      'helm template orders-cdc ./charts/kafka-pipeline-0.2.0 -f',
    );
  });

  it('unpacks charts also where Argo CD is not used', async () => {
    const files = new Map(before).set(
      CONFIG,
      `${before.get(CONFIG)}`.replace(/^argocd:\n(?: {2}.*\n)+/m, ''),
    );
    const paths = [...(await argocdFiles(files)).keys()];
    expect(paths).toContain('charts/kafka-pipeline-0.2.0/Chart.yaml');
    expect(paths).not.toContain(ARGOCD_FILE);
  });

  it('leaves a repository alone that is none of ours', async () => {
    expect(await argocdFiles(new Map([['a.yaml', 'a: 1']]))).toEqual(new Map());
  });

  it('does not replace a chart that somebody has edited', async () => {
    const path = 'charts/kafka-connect-0.2.0/values.yaml';
    await expect(
      argocdFiles(new Map(before).set(path, 'replicas: 5\n')),
    ).rejects.toThrow(
      'charts/kafka-connect-0.2.0/values.yaml is not what the bundled chart has there',
    );
  });

  it('says what Argo CD could not deploy', async () => {
    const files = new Map(before).set(
      CONFIG,
      `${before.get(CONFIG)}`.replace(
        '{ name: shop-dev }',
        '{ name: shop-dev, server: "https://k8s.example.com" }',
      ),
    );
    await expect(argocdFiles(files)).rejects.toThrow(
      'The destination of dev has a name and a server, which Argo CD refuses. Leave one of them out.',
    );
  });
});
