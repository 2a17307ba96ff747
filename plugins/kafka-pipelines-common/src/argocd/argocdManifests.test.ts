import { parseAllDocuments } from 'yaml';
import { testFleet, testPipeline } from '../checks/testFleet';
import { argocdManifests } from './argocdManifests';

interface Manifest {
  kind: string;
  metadata: { name: string; namespace: string };
  spec: Record<string, unknown>;
}

const DIGEST = `sha256:${'0a'.repeat(32)}`;
const BY_PATH =
  '{ kafka-pipeline: { path: ./charts/kafka-pipeline-0.2.0/ }, kafka-connect: { path: charts/kafka-connect-0.2.0 } }';
const BY_OCI = `{ kafka-pipeline: { oci: "oci://registry.example.com/charts/kafka-pipeline", version: 0.2.0, digest: "${DIGEST}" }, kafka-connect: { path: charts/c } }`;

/** kafka-pipelines.yaml with one environment for each text of fields. */
function config(
  environments: Record<string, string>,
  argocd = 'argocd: { repoURL: https://git.example.com/data.git, revision: main }',
): Record<string, string> {
  const lines = Object.entries(environments).map(
    ([name, fields]) =>
      `  ${name}: { valueFiles: { kafka-pipeline: [shared.yaml, ${name}.yaml], kafka-connect: [${name}.yaml] }, ${fields} }`,
  );
  return {
    'kafka-pipelines.yaml': `${argocd}\nenvironments:\n${lines.join('\n')}\n`,
  };
}

function manifests(files: Record<string, string>): Manifest[] {
  const { text, mistakes } = argocdManifests(testFleet(files));
  expect(mistakes).toBeUndefined();
  return parseAllDocuments(text ?? '').map(document => document.toJS());
}

function find(all: Manifest[], kind: string, name: string): Manifest {
  const found = all.find(
    manifest => manifest.kind === kind && manifest.metadata.name === name,
  );
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
}

describe('argocdManifests', () => {
  it('makes a project and two sets of Applications per environment', () => {
    const all = manifests(
      config({
        dev: `argoProject: kafka-dev, charts: ${BY_PATH}`,
        prod: `charts: ${BY_PATH}`,
      }),
    );
    expect(
      all.map(({ kind, metadata }) => [
        kind,
        metadata.name,
        metadata.namespace,
      ]),
    ).toEqual([
      ['AppProject', 'kafka-dev', 'argocd'],
      ['ApplicationSet', 'kafka-pipelines-dev', 'argocd'],
      ['ApplicationSet', 'kafka-connect-dev', 'argocd'],
      ['AppProject', 'kafka-pipelines-prod', 'argocd'],
      ['ApplicationSet', 'kafka-pipelines-prod', 'argocd'],
      ['ApplicationSet', 'kafka-connect-prod', 'argocd'],
    ]);
  });

  it('renders a chart of the repository as helm template does: same release, same files, same order', () => {
    const set = find(
      manifests(config({ dev: `charts: ${BY_PATH}` })),
      'ApplicationSet',
      'kafka-pipelines-dev',
    );
    expect(set.spec).toMatchObject({
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL: 'https://git.example.com/data.git',
            revision: 'main',
            files: [{ path: 'pipelines/*/values-dev.yaml' }],
          },
        },
      ],
      syncPolicy: {
        applicationsSync: 'sync',
        preserveResourcesOnDeletion: true,
      },
      template: {
        metadata: {
          name: '{{.path.basename}}-dev',
          annotations: {
            'argocd.argoproj.io/manifest-generate-paths':
              '/charts/kafka-pipeline-0.2.0;/shared.yaml;/dev.yaml;/{{.path.path}}/values.yaml;/{{.path.path}}/{{.path.filename}}',
          },
        },
        spec: {
          source: {
            repoURL: 'https://git.example.com/data.git',
            targetRevision: 'main',
            path: 'charts/kafka-pipeline-0.2.0',
            helm: {
              releaseName: '{{.path.basename}}',
              ignoreMissingValueFiles: false,
              valueFiles: [
                '/shared.yaml',
                '/dev.yaml',
                '/{{.path.path}}/values.yaml',
                '/{{.path.path}}/{{.path.filename}}',
              ],
            },
          },
        },
      },
    });
  });

  it('takes a chart of a registry by its digest, and the values from the repository', () => {
    const all = manifests(config({ dev: `charts: ${BY_OCI}` }));
    const { spec } = find(all, 'ApplicationSet', 'kafka-pipelines-dev');
    expect(spec.template).toMatchObject({
      spec: {
        sources: [
          {
            repoURL: 'oci://registry.example.com/charts/kafka-pipeline',
            targetRevision: DIGEST,
            path: '.',
            helm: {
              releaseName: '{{.path.basename}}',
              valueFiles: [
                '$values/shared.yaml',
                '$values/dev.yaml',
                '$values/{{.path.path}}/values.yaml',
                '$values/{{.path.path}}/{{.path.filename}}',
              ],
            },
          },
          {
            repoURL: 'https://git.example.com/data.git',
            targetRevision: 'main',
            ref: 'values',
          },
        ],
      },
    });
    expect(JSON.stringify(spec)).not.toContain('manifest-generate-paths');
    expect(
      find(all, 'AppProject', 'kafka-pipelines-dev').spec.sourceRepos,
    ).toEqual([
      'https://git.example.com/data.git',
      'oci://registry.example.com/charts/kafka-pipeline',
    ]);
  });

  it('names Connect clusters so that no pipeline can be named the same', () => {
    const set = find(
      manifests(config({ dev: `charts: ${BY_PATH}` })),
      'ApplicationSet',
      'kafka-connect-dev',
    );
    expect(set.spec).toMatchObject({
      generators: [
        { git: { files: [{ path: 'connect-clusters/*/values-dev.yaml' }] } },
      ],
      template: { metadata: { name: 'connect.{{.path.basename}}-dev' } },
    });
  });

  it.each([
    ['', { server: 'https://kubernetes.default.svc' }],
    ['destination: { name: shop }, ', { name: 'shop' }],
    [
      'destination: { server: "https://k8s.example.com" }, ',
      { server: 'https://k8s.example.com' },
    ],
  ])('deploys to one cluster (%j)', (destination, cluster) => {
    const all = manifests(config({ dev: `${destination}charts: ${BY_PATH}` }));
    expect(
      find(all, 'AppProject', 'kafka-pipelines-dev').spec.destinations,
    ).toEqual([
      { ...cluster, namespace: 'connect' },
      { ...cluster, namespace: 'topics' },
    ]);
    expect(
      find(all, 'ApplicationSet', 'kafka-connect-dev').spec.template,
    ).toMatchObject({
      spec: { destination: { ...cluster, namespace: 'connect' } },
    });
  });

  it('makes one project of environments that name the same', () => {
    const all = manifests(
      config({
        dev: `argoProject: kafka, destination: { name: dev }, charts: ${BY_PATH}`,
        prod: `argoProject: kafka, destination: { name: prod }, charts: ${BY_PATH}`,
      }),
    );
    expect(all.filter(({ kind }) => kind === 'AppProject')).toHaveLength(1);
    expect(find(all, 'AppProject', 'kafka').spec).toMatchObject({
      description: 'Kafka pipelines and Connect clusters of dev and prod',
      destinations: [
        { name: 'dev', namespace: 'connect' },
        { name: 'dev', namespace: 'topics' },
        { name: 'prod', namespace: 'connect' },
        { name: 'prod', namespace: 'topics' },
      ],
    });
  });

  it('says why above what a reader may wonder about', () => {
    const { text } = argocdManifests(
      testFleet(config({ dev: `charts: ${BY_PATH}` })),
    );
    expect(text).toMatch(/^# Written from kafka-pipelines\.yaml/);
    expect(text).toContain(
      '          # Git has the last word about what somebody changed in the cluster.\n          selfHeal: true\n',
    );
  });

  it.each([
    [
      'a bundled chart',
      config({
        dev: 'charts: { kafka-pipeline: { bundled: 0.2.0 }, kafka-connect: { path: c } }',
      }),
      {
        path: ['environments', 'dev', 'charts', 'kafka-pipeline'],
        message: expect.stringContaining('bundled chart kafka-pipeline of dev'),
        hint: expect.stringContaining('Unpack it to charts'),
      },
    ],
    [
      'a destination with both',
      config({
        dev: `destination: { name: a, server: "https://b" }, charts: ${BY_PATH}`,
      }),
      {
        path: ['environments', 'dev', 'destination'],
        message: expect.stringContaining('a name and a server'),
      },
    ],
    [
      'a path that Argo CD would read as a glob',
      {
        ...config({
          dev: 'charts: { kafka-pipeline: { path: "charts/[x]" }, kafka-connect: { path: c } }',
        }),
      },
      {
        path: ['environments', 'dev', 'charts', 'kafka-pipeline', 'path'],
        message: expect.stringContaining('charts/[x]'),
      },
    ],
    [
      'an environment without a namespace',
      { ...config({ dev: `charts: ${BY_PATH}` }), 'dev.yaml': '' },
      {
        path: ['environments', 'dev', 'valueFiles'],
        message: expect.stringContaining('No namespace is known in dev'),
      },
    ],
    [
      'no argocd section',
      config({ dev: `charts: ${BY_PATH}` }, ''),
      { path: [], hint: expect.stringContaining('argocd: { repoURL:') },
    ],
  ])('refuses %s', (_, files, mistake) => {
    const { text, mistakes } = argocdManifests(testFleet(files));
    expect(text).toBeUndefined();
    expect(mistakes).toEqual([expect.objectContaining(mistake)]);
  });
});

describe('namespaces of the project', () => {
  const namespacesOf = (
    files: Record<string, string>,
    argocd?: string,
  ): string[] => {
    const { spec } = find(
      manifests({ ...config({ dev: `charts: ${BY_PATH}` }, argocd), ...files }),
      'AppProject',
      'kafka-pipelines-dev',
    );
    return (spec.destinations as Array<{ namespace: string }>).map(
      ({ namespace }) => namespace,
    );
  };

  it('are those that clusters declare', () => {
    expect(
      namespacesOf({
        'shared.yaml':
          'kafkaClusters: { other: { namespaces: { topics: other-topics, users: other-users } } }',
      }),
    ).toEqual(['connect', 'other-topics', 'other-users', 'topics']);
  });

  it('are those of ksqlDB apps', () => {
    expect(
      namespacesOf(
        testPipeline(
          'orders',
          'ksqldb: { orders: { namespace: streams, serviceId: x_, statements: "CREATE STREAM x;" } }',
        ),
      ),
    ).toEqual(['connect', 'streams', 'topics']);
  });

  it('are those of granted Secrets, and of Secrets that connectors name', () => {
    const argocd =
      'argocd: { repoURL: x }\nsecretGrants: [{ owner: group:default/data, namespace: granted, secrets: [a] }]';
    const config_ = [
      'database.password: ${secrets:payments/db:password}',
      'same.namespace: ${secrets:db:password}',
      'file: ${file:/mnt/x/y:password}',
    ];
    expect(
      namespacesOf(
        testPipeline(
          'orders',
          `connectors:\n  orders:\n    class: x\n    config:\n      ${config_.join(
            '\n      ',
          )}\n`,
        ),
        argocd,
      ),
    ).toEqual(['connect', 'granted', 'payments', 'topics']);
  });
});
