import { helmMessage } from './helmMessage';

const folder = '/tmp/kafka-pipelines-helm-x1';

it('keeps what a guard of the chart says, without the place in the template', () => {
  expect(
    helmMessage(
      `walk.go:75: found symbolic link in path: ${folder}/a resolves to ${folder}/b. Contents of linked file included and used
Error: execution error at (kafka-pipeline/templates/pipeline.yaml:17:6): /connectors/c/class is missing

Use --debug flag to render out invalid YAML
`,
      folder,
    ),
  ).toBe('/connectors/c/class is missing');
});

it('removes log lines and the folder Helm ran in', () => {
  expect(
    helmMessage(
      `level=INFO msg="found symbolic link in path" path=${folder}/a
time=2026-11-01T00:00:00Z level=WARN msg=x
Error: failed to parse ${folder}/pipelines/p/values.yaml: error converting YAML to JSON: yaml: line 3: did not find expected key
`,
      folder,
    ),
  ).toBe(
    'failed to parse pipelines/p/values.yaml: error converting YAML to JSON: yaml: line 3: did not find expected key',
  );
});

it('keeps every line of a schema error', () => {
  expect(
    helmMessage(
      `Error: values don't meet the specifications of the schema(s) in the following chart(s):
kafka-pipeline:
- at '/connectors/c': additional properties 'klass' not allowed

`,
    ),
  ).toBe(
    `values don't meet the specifications of the schema(s) in the following chart(s):
kafka-pipeline:
- at '/connectors/c': additional properties 'klass' not allowed`,
  );
});

it('says so when Helm said nothing', () => {
  expect(helmMessage('\n')).toBe('Helm failed and did not say why');
});
