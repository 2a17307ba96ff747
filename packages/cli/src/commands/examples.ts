/** A command line that help shows. */
export interface Example {
  /** As typed in the folder of a repository. */
  command: string;
  /** What it does, for somebody who looks for it. */
  what: string;
}

/** By command; that of a subcommand has its parent's name before it. test/integration runs them all. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  init: [
    {
      command:
        'kafka-pipelines init pipelines --repo-url https://github.com/acme/pipelines.git --git',
      what: 'a repository with the environments dev and prod, committed',
    },
    {
      command:
        'kafka-pipelines init small --env prod --kafka-bootstrap kafka.example.com:9092 --no-example',
      what: 'one environment, and no example pipeline',
    },
    {
      command: 'kafka-pipelines init --dry-run elsewhere',
      what: 'what it would write',
    },
  ],
  import: [
    {
      command:
        'kafka-pipelines import --from http://localhost:8083 --cluster cdc --env prod --dry-run',
      what: 'what the connectors of a worker would become',
    },
    {
      command:
        'kafka-pipelines import --from cdc=http://localhost:8083 --env prod --group topic --owner group:default/data',
      what: 'connectors that share a topic as one pipeline',
    },
    {
      command:
        'kafka-pipelines import connectors/*.json --cluster cdc --env prod',
      what: 'connectors that files hold',
    },
    {
      command:
        "curl -s 'http://localhost:8083/connectors?expand=info&expand=status' | kafka-pipelines import - --cluster cdc --env prod",
      what: 'what a program prints that may ask the worker',
    },
    {
      command:
        'kafka-pipelines import --verify --from cdc=http://localhost:8083 --env prod',
      what: 'whether the repository gives what runs',
    },
    {
      command:
        'kafka-pipelines import --preflight --from cdc=http://localhost:8083 --cluster cdc --env prod',
      what: 'whether Strimzi may take over',
    },
  ],
  check: [
    { command: 'kafka-pipelines check', what: 'everything' },
    {
      command: 'kafka-pipelines check --changed-since main --fail-on warning',
      what: 'only what can be affected since main',
    },
    {
      command: 'kafka-pipelines check --format sarif --output findings.sarif',
      what: 'a file for code scanning, and text on the screen',
    },
    {
      command:
        'kafka-pipelines export --pipeline orders-cdc --env dev | kafka-pipelines check --connector - --cluster cdc --env dev',
      what: 'connectors out of a file or another program, for the plugins of a Connect cluster',
    },
  ],
  render: [
    {
      command: 'kafka-pipelines render --pipeline orders-cdc --env dev',
      what: 'what Kubernetes gets of a pipeline',
    },
    {
      command: 'kafka-pipelines render --all --env prod > manifests.yaml',
      what: 'all of an environment',
    },
    {
      command:
        'kafka-pipelines render --pipeline orders-cdc --env prod --origins',
      what: 'which file and line sets what',
    },
    {
      command: 'kafka-pipelines render --argocd > argocd/applicationset.yaml',
      what: 'what Argo CD deploys',
    },
  ],
  diff: [
    {
      command: 'kafka-pipelines diff',
      what: 'what this branch changes, uncommitted files included',
    },
    {
      command: 'kafka-pipelines diff --no-render --env prod',
      what: 'the same in prod, without Helm',
    },
    {
      command: 'kafka-pipelines diff HEAD~1 HEAD --exact',
      what: 'what lies between two revisions',
    },
    {
      command: 'kafka-pipelines diff main --exit-code --format json',
      what: 'for a script: exit code 3 when something changes',
    },
  ],
  review: [
    {
      command: 'kafka-pipelines review --base main',
      what: 'as the comment on a pull request would say it',
    },
    {
      command: 'kafka-pipelines review --base main --output-dir review',
      what: 'the comment, all of it, SARIF and JSON as files',
    },
    {
      command: 'kafka-pipelines review --post',
      what: 'in a workflow: write it to the pull request',
    },
  ],
  inventory: [
    {
      command: 'kafka-pipelines inventory',
      what: 'which version of which plugin runs where',
    },
    {
      command: 'kafka-pipelines inventory --format csv > inventory.csv',
      what: 'for a spreadsheet',
    },
  ],
  upgrade: [
    {
      command:
        'kafka-pipelines upgrade debezium-connector-postgres 3.7.0.Final 3.6.1.Final',
      what: 'what is different, and for whom',
    },
    {
      command:
        'kafka-pipelines upgrade debezium-connector-postgres 3.7.0.Final 3.6.1.Final --env dev --write',
      what: 'the change in the files of dev',
    },
  ],
  'catalogue add': [
    {
      command:
        'kafka-pipelines catalogue add --from-connect http://localhost:8083',
      what: 'what a worker knows of your own plugins',
    },
  ],
  'catalogue list': [
    { command: 'kafka-pipelines catalogue list', what: 'plugins by version' },
  ],
  'catalogue show': [
    {
      command:
        'kafka-pipelines catalogue show MySqlConnector --plugin-version 3.6.1.Final',
      what: 'its keys in one version',
    },
    {
      command: 'kafka-pipelines catalogue show ExtractNewRecordState',
      what: 'those of a transform',
    },
  ],
  export: [
    {
      command:
        'kafka-pipelines export --pipeline orders-cdc --env prod --output-dir connectors',
      what: 'a file for each connector, as POST /connectors takes it',
    },
    {
      command:
        'kafka-pipelines export --pipeline orders-cdc --env prod --connector orders-mysql --format config',
      what: 'as PUT /connectors/orders-mysql/config takes it',
    },
  ],
  completion: [
    {
      command: 'source <(kafka-pipelines completion bash)',
      what: 'in ~/.bashrc',
    },
    {
      command: 'source <(kafka-pipelines completion zsh)',
      what: 'in ~/.zshrc, after compinit',
    },
    {
      command: 'kafka-pipelines completion fish | source',
      what: 'in ~/.config/fish/config.fish',
    },
  ],
};

/** Examples of a command as the end of its help; empty when it has none. */
export function examplesText(path: string): string {
  const examples = EXAMPLES[path] ?? [];
  if (examples.length === 0) return '';
  const lines = examples.map(
    ({ command, what }) => `  # ${what}\n  ${command}`,
  );
  return `\nExamples:\n${lines.join('\n')}`;
}
