import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { RenderedManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  renderConnectCluster,
  renderPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { type Helm, repositoryFolder, testedHelms } from 'charts-test';
import { describeOn, newestServer } from './servers';
import { strictProblems } from './strictProblems';

const folder = join(repositoryFolder, 'examples/gitops');
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(file => [
      relative(folder, file).split(sep).join('/'),
      readFileSync(file, 'utf8'),
    ]),
);
const fleet = loadFleet(files, []);

function instances(parts: Record<string, { instances: object }>) {
  return Object.entries(parts).flatMap(([name, part]) =>
    Object.keys(part.instances).map(environment => ({ name, environment })),
  );
}

describeOn(newestServer('v1'), 'Strimzi takes of the demo', getServer => {
  let helm: Helm;
  beforeAll(async () => {
    [helm] = await testedHelms();
  });

  /** Problems of what was rendered, that it could not be rendered among them. */
  async function problems({ manifests, error }: RenderedManifests) {
    return error ?? strictProblems(getServer().api, manifests ?? '');
  }

  it.each(instances(fleet.pipelines))(
    'the pipeline $name in $environment',
    async ({ name: pipeline, environment }) => {
      const options = { helm, fleet, files, environment, pipeline };
      expect(await problems(await renderPipeline(options))).toEqual([]);
    },
  );

  it.each(instances(fleet.connectClusters))(
    'the Connect cluster $name in $environment',
    async ({ name: cluster, environment }) => {
      const options = { helm, fleet, files, environment, cluster };
      expect(await problems(await renderConnectCluster(options))).toEqual([]);
    },
  );
});
