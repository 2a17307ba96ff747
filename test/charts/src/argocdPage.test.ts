import {
  ARGOCD_FILE,
  checkFleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  argocdFiles,
  loadFleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { argocdPagePath, shownManifests, withManifests } from './argocdPage';
import { chartCases, repositoryFolder } from './charts';

interface GroupKind {
  group: string;
  kind: string;
}

const demo = join(repositoryFolder, 'examples/gitops');

/** What the demo's repository holds besides the examples. */
async function generated(): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(demo, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return argocdFiles(
    new Map(
      files.map(file => [relative(demo, file), readFileSync(file, 'utf8')]),
    ),
  );
}

let applicationset: string;
beforeAll(async () => {
  applicationset = `${(await generated()).get(ARGOCD_FILE)}`;
});

/** Documents of the file as text, by kind and name. */
function documents(): Map<string, string> {
  return new Map(
    applicationset.split(/^---\n/m).map(text => {
      const { kind, metadata } = parse(text);
      return [`${kind} ${metadata.name}`, text.replace(/^(#.*\n)+/, '')];
    }),
  );
}

it('shows what is generated for the demo', () => {
  if (process.env.UPDATE_GOLDENS) {
    const page = readFileSync(argocdPagePath, 'utf8');
    writeFileSync(argocdPagePath, withManifests(page, documents()));
  }
  const shown = shownManifests(readFileSync(argocdPagePath, 'utf8'));
  expect([...shown.keys()]).toEqual([
    'AppProject kafka-dev',
    'ApplicationSet kafka-pipelines-dev',
  ]);
  for (const [name, text] of shown) {
    expect(text).toBe(documents().get(name));
  }
});

it('documents settings that are valid', () => {
  const [settings] = readFileSync(argocdPagePath, 'utf8').split('```\n', 1);
  const example = settings.slice(settings.indexOf('```yaml\n') + 8);
  const shared = [
    'defaults/pipeline.yaml',
    'artifacts/debezium.yaml',
    'environments/dev/clusters.yaml',
  ];
  const fleet = loadFleet(
    new Map([
      ['kafka-pipelines.yaml', example],
      ...shared.map(path => [path, '{}'] as const),
    ]),
    [],
  );
  expect(
    checkFleet(fleet).filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  expect(fleet.config.argocd?.revision).toBe('main');
});

it('lets Argo CD deploy what the charts render, and no kind that they do not', () => {
  const project = parseAllDocuments(applicationset)[0].toJS();
  const permitted: GroupKind[] = project.spec.namespaceResourceWhitelist;
  const name = ({ group, kind }: GroupKind) => `${group}/${kind}`;
  const rendered = new Set(
    chartCases()
      .flatMap(({ golden }) =>
        parseAllDocuments(readFileSync(golden, 'utf8')).map(document =>
          document.toJS(),
        ),
      )
      .map(({ apiVersion, kind }) =>
        name({
          group: apiVersion.includes('/') ? apiVersion.split('/')[0] : '',
          kind,
        }),
      ),
  );
  // Kubernetes and the operator make these; see CHILD_KINDS.
  const children = [
    '/PersistentVolumeClaim',
    '/Pod',
    'apps/ControllerRevision',
    'core.strimzi.io/StrimziPodSet',
    'discovery.k8s.io/EndpointSlice',
  ];
  expect(permitted.map(name).sort()).toEqual([...rendered, ...children].sort());
});
