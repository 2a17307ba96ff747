import { join } from 'node:path';
import { chartsFolder, testedHelms } from 'charts-test';
import { strimziCases } from './cases';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { type KubernetesObject, manifestsOf } from './manifests';
import { generations, type Objects } from './seenByControllers';
import {
  describeOn,
  isOlder,
  type StrimziApiVersion,
  strimziServers,
} from './servers';

/** The first release that serves v1, beside v1beta2. */
const BRIDGE = '0.49.0';
const bridge = strimziServers.find(({ strimzi }) => strimzi === BRIDGE);

/** The cases that are for that release, or an older one. */
const cases = strimziCases.filter(
  ({ operatorVersion }) => !isOlder(BRIDGE, operatorVersion ?? BRIDGE),
);

function options(apiVersion: StrimziApiVersion): string[] {
  return [
    ...['--set-string', `strimzi.apiVersion=${apiVersion}`],
    ...['--set-string', `strimzi.operatorVersion=${BRIDGE}`],
  ];
}

/** What makes a Connect cluster the one it is, and where v1beta2 has it in `config`. */
const IDENTITY = {
  groupId: 'group.id',
  configStorageTopic: 'config.storage.topic',
  offsetStorageTopic: 'offset.storage.topic',
  statusStorageTopic: 'status.storage.topic',
};

/** The spec of a KafkaConnect, its identity where v1 has it. */
function inTermsOfV1({ apiVersion, spec }: KubernetesObject) {
  const config = new Map(Object.entries(spec?.config ?? {}));
  const identity: Record<string, unknown> = {};
  if (apiVersion.endsWith('/v1beta2')) {
    for (const [field, key] of Object.entries(IDENTITY)) {
      identity[field] = config.get(key);
      config.delete(key);
    }
  }
  return { ...spec, ...identity, config: Object.fromEntries(config) };
}

/** What must be the same after the move: all, but that v1 has fields for the identity. */
function kept(objects: Objects) {
  return Object.entries(objects).map(([name, object]) =>
    object.kind === 'KafkaConnect'
      ? { name, uid: object.metadata.uid, spec: inTermsOfV1(object) }
      : generations({ [name]: object }),
  );
}

describeOn(bridge, 'the move from v1beta2 to v1', getServer => {
  describe.each(['3', '4'])('by Helm %s', major => {
    it.each(cases.filter(({ apiVersion }) => apiVersion === 'v1beta2'))(
      'keeps $chart: $name',
      async each => {
        const helm = await helmOfMajor(major);
        const release = new HelmRelease(helm, getServer(), 'api-move', each);
        const chart = join(chartsFolder, each.chart);
        try {
          const names = await release.watch(
            await release.template(chart, options('v1beta2')),
          );
          await release.install(chart, options('v1beta2'));
          const before = await release.objects();
          expect(Object.keys(before)).toEqual(names);

          await release.watch(await release.template(chart, options('v1')));
          await release.upgrade(chart, options('v1'));
          expect(kept(await release.objects())).toEqual(kept(before));
        } finally {
          await release.remove();
        }
      },
    );
  });

  it.each(cases)(
    'by server-side apply, as of Argo CD, keeps $chart: $name',
    async each => {
      const [helm] = await testedHelms();
      const { api } = getServer();
      const release = new HelmRelease(helm, getServer(), 'api-move', each);
      const chart = join(chartsFolder, each.chart);
      async function apply(apiVersion: StrimziApiVersion): Promise<Objects> {
        const stream = await release.template(chart, options(apiVersion));
        await release.watch(stream);
        for (const { object, text } of manifestsOf(stream)) {
          await api.apply(object, text);
        }
        return release.objects();
      }
      try {
        const before = await apply('v1beta2');
        expect(Object.keys(before)).not.toEqual([]);
        expect(kept(await apply('v1'))).toEqual(kept(before));
      } finally {
        await release.remove();
      }
    },
  );
});
