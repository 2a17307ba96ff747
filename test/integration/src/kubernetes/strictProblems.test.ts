import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describeOn, newestServer } from './servers';
import { strictProblems } from './strictProblems';

const connector = (spec: string) => `
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnector
metadata: { name: c, namespace: kafka, labels: { strimzi.io/cluster: cdc } }
spec:
${spec}
`;

const connect = (spec: string) => `
apiVersion: kafka.strimzi.io/v1
kind: KafkaConnect
metadata: { name: cdc, namespace: kafka }
spec:
  replicas: 1
  bootstrapServers: kafka:9092
  groupId: cdc
  configStorageTopic: cdc-configs
  offsetStorageTopic: cdc-offsets
  statusStorageTopic: cdc-status
${spec}
`;

const good = connector(`
  class: com.example.Connector
  tasksMax: 1
  config: { a: b }
`);

/** Manifests that are wrong in one thing, and what the server says. */
const broken: { what: string; manifest: string; says: RegExp }[] = [
  {
    what: 'an unknown field',
    manifest: connector('  taskMax: 1'),
    says: /^KafkaConnector\/kafka\/c: .*unknown field "spec\.taskMax"/,
  },
  {
    what: 'a field of the other API version',
    manifest: connector('  pause: true'),
    says: /unknown field "spec\.pause"/,
  },
  {
    what: 'an unknown field deep in a pod template',
    manifest: connect('  template: { pod: { nodeSelector: { a: b } } }'),
    says: /unknown field "spec\.template\.pod\.nodeSelector"/,
  },
  {
    what: 'an unknown field of a kind of Kubernetes',
    manifest:
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a, namespace: kafka }\nsecretss: []\n',
    says: /unknown field "secretss"/,
  },
  {
    what: 'a key given twice',
    manifest: connector('  tasksMax: 1\n  tasksMax: 2'),
    says: /key "tasksMax" already set in map/,
  },
  {
    what: 'a key given twice where any key is allowed',
    manifest: connector("  config:\n    a: '1'\n    a: '2'"),
    says: /key "a" already set in map/,
  },
  {
    what: 'a key given twice in a kind of Kubernetes',
    manifest:
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: kafka }\ndata:\n  a: b\n  a: c\n',
    says: /key "a" already set in map/,
  },
  {
    what: 'a broken CEL rule',
    manifest: connect('  metricsConfig: { type: jmxPrometheusExporter }'),
    says: /spec\.metricsConfig: .*valueFrom property is required/,
  },
  {
    what: 'a wrong type',
    manifest: connector('  tasksMax: one'),
    says: /spec\.tasksMax: .*must be of type integer: "string"/,
  },
  {
    what: 'a value that is not in the list',
    manifest: connector('  state: started'),
    says: /spec\.state: Unsupported value: "started"/,
  },
  {
    what: 'a missing field',
    manifest: connect('').replace('  groupId: cdc\n', ''),
    says: /spec\.groupId: Required value/,
  },
  {
    what: 'a name Kubernetes refuses',
    manifest: good.replace('name: c,', 'name: a_b,'),
    says: /metadata\.name: Invalid value: "a_b"/,
  },
  {
    what: 'a kind that is not served',
    manifest: good.replace('strimzi.io/v1', 'strimzi.io/v1beta2'),
    says: /kafka\.strimzi\.io\/v1beta2 has no kind KafkaConnector/,
  },
];

const tools = process.env.KUBE_TOOLS;

describeOn(newestServer('v1'), 'the strict dry run', getServer => {
  const problems = (manifests: string) =>
    strictProblems(getServer().api, manifests);

  it('accepts what is right', async () => {
    expect(await problems(`${good}---\n${connect('')}`)).toEqual([]);
  });

  it.each(broken)('finds $what', async ({ manifest, says }) => {
    expect(await problems(manifest)).toEqual([expect.stringMatching(says)]);
  });

  it('finds the one that is wrong among others', async () => {
    expect(
      await problems([good, broken[0].manifest, connect('')].join('---\n')),
    ).toEqual([expect.stringMatching(broken[0].says)]);
  });

  it('does not take nothing for something that is right', async () => {
    expect(await problems('# nothing\n')).toEqual(['there is no manifest']);
  });

  /** Exit code of strict-apply, which is made with Kubernetes' own libraries. */
  async function strictApply(manifest: string): Promise<number> {
    const child = spawn(
      join(`${tools}`, 'strict-apply'),
      ['-', '-q', '--strimzi', getServer().strimzi],
      { stdio: ['pipe', 'ignore', 'inherit'] },
    );
    child.stdin.end(manifest);
    const [code] = await once(child, 'close');
    return code;
  }

  (tools ? describe : describe.skip)('beside strict-apply', () => {
    it('finds the same right', async () => {
      expect(await strictApply(good)).toBe(0);
    });

    it.each(broken)('finds the same wrong: $what', async ({ manifest }) => {
      expect(await strictApply(manifest)).toBe(1);
    });
  });
});
