import { changeFindingsOf, testPipeline } from '../testFleet';

const app = (entry: string, environments?: Record<string, string>) =>
  testPipeline(
    'orders',
    `ksqldb:\n  k: { serviceId: a_, namespace: m, ${entry} }\n`,
    environments,
  );

describe('ksqldb/mode-change', () => {
  it('keeps the mode of an app', () => {
    expect(
      changeFindingsOf(
        'ksqldb/mode-change',
        app('statements: A;'),
        app('mode: interactive'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:43 /ksqldb/k/mode',
        message: 'ksqlDB app k changes from headless to interactive.',
        hint: 'Add an app with another name and another serviceId, and remove this one when the new one has caught up.',
      },
    ]);
  });
});

describe('ksqldb/volume', () => {
  const RULE = 'ksqldb/volume';

  it('says how a volume grows', () => {
    expect(
      changeFindingsOf(
        RULE,
        app('replicas: 2'),
        app('replicas: 2, storage: { size: 50Gi }'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:67 /ksqldb/k/storage/size',
        message:
          'The volumes of ksqlDB app k change from 10Gi to 50Gi, which Kubernetes refuses.',
        hint: `Before this is applied: kubectl -n m delete statefulset k --cascade=orphan, then for state-k-0 to state-k-1: kubectl -n m patch pvc state-k-0 --patch '{"spec":{"resources":{"requests":{"storage":"50Gi"}}}}'. The StorageClass must allow expansion.`,
      },
    ]);
  });

  it('says how another class or less of it comes about', () => {
    const hint =
      'A volume keeps its class and never shrinks. When this is applied: kubectl -n m delete statefulset k --cascade=orphan, and once the new StatefulSet is there, for one server after the other: kubectl -n m delete pvc/state-k-0 pod/k-0 --wait=false. It restores its state from Kafka.';
    expect(
      changeFindingsOf(
        RULE,
        app('storage: { size: 50Gi }'),
        app('storage: { size: 5Gi, storageClass: gp3 }'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:54 /ksqldb/k/storage/size',
        message:
          'The volumes of ksqlDB app k change from 50Gi to 5Gi, which Kubernetes refuses.',
        hint,
      },
      {
        at: 'pipelines/orders/values.yaml:4:73 /ksqldb/k/storage/storageClass',
        message:
          'The volumes of ksqlDB app k change their StorageClass from the default to gp3, which Kubernetes refuses.',
        hint,
      },
    ]);
  });

  it('names the environment where it is only one', () => {
    const prod = (size: string) =>
      app('replicas: 1', {
        dev: '',
        prod: `ksqldb: { k: { storage: { size: ${size} } } }\n`,
      });
    expect(changeFindingsOf(RULE, prod('20Gi'), prod('30Gi'))).toMatchObject([
      {
        at: 'pipelines/orders/values-prod.yaml:1:33 /ksqldb/k/storage/size',
        message:
          'The volumes of ksqlDB app k change from 20Gi to 30Gi, which Kubernetes refuses. (In prod.)',
      },
    ]);
  });
});

describe('ksqldb/applied-migration', () => {
  const RULE = 'ksqldb/applied-migration';
  const migrations = (entries: string) =>
    app(`mode: interactive, migrations: { ${entries} }`);
  const before = migrations('V000001__a: A;, V000003__c: C;');

  it('allows new ones at the end, and another end of the text', () => {
    expect(
      changeFindingsOf(
        RULE,
        before,
        migrations('V000001__a: "A;\\n", V000003__c: C;, V000004__d: D;'),
      ),
    ).toEqual([]);
  });

  it('reports what is edited, removed or comes too late', () => {
    expect(
      changeFindingsOf(
        RULE,
        before,
        migrations('V000001__a: B;, V000002__b: B;'),
      ).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/orders/values.yaml:4:56 /ksqldb/k/migrations',
        'Migration V000003__c of ksqlDB app k is removed.',
      ],
      [
        'pipelines/orders/values.yaml:4:70 /ksqldb/k/migrations/V000001__a',
        'Migration V000001__a of ksqlDB app k is changed.',
      ],
      [
        'pipelines/orders/values.yaml:4:86 /ksqldb/k/migrations/V000002__b',
        'Migration V000002__b of ksqlDB app k comes before V000003__c, which is there already.',
      ],
    ]);
  });
});

describe('ksqldb/restart', () => {
  const RULE = 'ksqldb/restart';

  it('says how several headless servers get what is new', () => {
    expect(
      changeFindingsOf(
        RULE,
        app('replicas: 2, statements: A;'),
        app('replicas: 3, statements: A; B;'),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:50 /ksqldb/k/statements',
        message:
          'The 3 servers of ksqlDB app k go on as they are until all have been stopped.',
        hint: 'After this is applied: kubectl -n m scale statefulset k --replicas=0 && kubectl -n m wait --for=delete pod -l app.kubernetes.io/name=ksqldb,app.kubernetes.io/instance=k --timeout=5m && kubectl -n m scale statefulset k --replicas=3. Where Argo CD heals itself, set replicas to 0 and back in two commits instead.',
      },
    ]);
  });

  it.each([
    ['replicas: 1, statements: A;', 'replicas: 1, statements: A; B;'],
    ['replicas: 0, statements: A;', 'replicas: 2, statements: A; B;'],
    ['replicas: 2, statements: A;', 'replicas: 3, statements: A;'],
    [
      'mode: interactive, replicas: 2',
      'mode: interactive, replicas: 2, heap: 512m',
    ],
  ])('is silent from %s to %s', (before, after) => {
    expect(changeFindingsOf(RULE, app(before), app(after))).toEqual([]);
  });
});

it('obeys severities and exemptions of the repository', () => {
  const config = (text: string) => ({
    'kafka-pipelines.yaml': `environments:\n  dev:\n    destination: { name: dev }\n    charts: { kafka-pipeline: { path: charts/p }, kafka-connect: { path: charts/c } }\n    valueFiles: { kafka-pipeline: [dev.yaml], kafka-connect: [dev.yaml] }\n${text}`,
  });
  const found = (text: string) =>
    changeFindingsOf(
      'ksqldb/mode-change',
      { ...config(text), ...app('statements: A;') },
      { ...config(text), ...app('mode: interactive') },
    );
  expect(found('')).toHaveLength(1);
  expect(found('rules: { ksqldb/mode-change: off }\n')).toEqual([]);
  expect(
    found(
      'exemptions: [{ rule: ksqldb/mode-change, pipeline: orders, reason: never deployed }]\n',
    ),
  ).toEqual([]);
});
