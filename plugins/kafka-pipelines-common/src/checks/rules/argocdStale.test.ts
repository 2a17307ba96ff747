import { argocdManifests } from '../../argocd/argocdManifests';
import { findingsOf, testFleet, testPipeline } from '../testFleet';

const RULE = 'argocd/stale';
const FILE = 'argocd/applicationset.yaml';
const WRITE =
  'Run kafka-pipelines render --argocd > argocd/applicationset.yaml and commit it.';

const config = (charts: string, rest: string) => ({
  'kafka-pipelines.yaml': `environments:
  dev:
    charts: { kafka-pipeline: ${charts}, kafka-connect: ${charts} }
    valueFiles: { kafka-pipeline: [dev.yaml], kafka-connect: [dev.yaml] }
${rest}`,
});
const WITH_ARGOCD = config(
  '{ path: charts/x }',
  'argocd: { repoURL: https://git.example.com/x.git }\n',
);

const written = () => argocdManifests(testFleet(WITH_ARGOCD)).text ?? '';

describe('argocd/stale', () => {
  it('is silent when the file says what the repository gives', () => {
    expect(
      findingsOf(RULE, {
        ...WITH_ARGOCD,
        [FILE]: `# edited\n${written().replaceAll("'", '"')}`,
      }),
    ).toEqual([]);
  });

  it('tells when something in it changed', () => {
    expect(
      findingsOf(RULE, {
        ...WITH_ARGOCD,
        [FILE]: written().replace('prune: true', 'prune: false'),
      }),
    ).toEqual([
      {
        at: 'argocd/applicationset.yaml:1:1 ',
        message:
          'This file is behind: kafka-pipelines.yaml, the clusters or the namespaces that pipelines use have changed since.',
        hint: WRITE,
      },
    ]);
  });

  it('tells when a pipeline needs a namespace that Argo CD may not deploy to', () => {
    const app =
      'ksqldb: { orders: { namespace: streams, serviceId: x_, statements: "CREATE STREAM x;" } }';
    expect(
      findingsOf(RULE, {
        ...WITH_ARGOCD,
        ...testPipeline('orders', app),
        [FILE]: written(),
      }).map(({ at }) => at),
    ).toEqual(['argocd/applicationset.yaml:1:1 ']);
  });

  it('tells when there is no file', () => {
    expect(findingsOf(RULE, WITH_ARGOCD)).toEqual([
      {
        at: 'kafka-pipelines.yaml:5:1 /argocd',
        message:
          'There is no argocd/applicationset.yaml, so Argo CD deploys nothing of this repository.',
        hint: WRITE,
      },
    ]);
  });

  it('tells what Argo CD could not deploy, where it stands', () => {
    expect(
      findingsOf(RULE, {
        ...config('{ bundled: 0.2.0 }', 'argocd: { repoURL: x }\n'),
        [FILE]: '',
      }).map(({ at, message }) => `${at}: ${message}`),
    ).toEqual([
      'kafka-pipelines.yaml:3:15 /environments/dev/charts/kafka-pipeline: Argo CD cannot deploy the bundled chart kafka-pipeline of dev: it is no part of the repository.',
      'kafka-pipelines.yaml:3:51 /environments/dev/charts/kafka-connect: Argo CD cannot deploy the bundled chart kafka-connect of dev: it is no part of the repository.',
    ]);
  });

  it('is silent before init has unpacked the charts', () => {
    expect(
      findingsOf(RULE, config('{ bundled: 0.2.0 }', 'argocd: { repoURL: x }')),
    ).toEqual([]);
  });

  it('is silent in a repository that Argo CD does not deploy', () => {
    expect(findingsOf(RULE, {})).toEqual([]);
  });

  it('asks for the address when only the file is there', () => {
    expect(
      findingsOf(RULE, { ...config('{ path: x }', ''), [FILE]: written() }),
    ).toEqual([
      {
        at: 'kafka-pipelines.yaml:1:1 ',
        message: 'kafka-pipelines.yaml does not say where Argo CD finds it.',
        hint: 'Add argocd: { repoURL: <address of this repository> }.',
      },
    ]);
  });
});
