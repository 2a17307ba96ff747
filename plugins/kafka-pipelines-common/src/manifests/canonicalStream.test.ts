import { canonicalStream } from './canonicalStream';

describe('canonicalStream', () => {
  it('removes Source lines and sorts by kind, namespace and name', () => {
    const output = `---
# Source: kafka-pipeline/templates/topics.yaml
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: b
  namespace: kafka
---
# Source: kafka-pipeline/templates/topics.yaml
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  namespace: kafka
  name: "a"
---
# Source: kafka-pipeline/templates/topics.yaml
kind: KafkaTopic
metadata: { name: z, namespace: a }
---
# Source: kafka-pipeline/templates/connectors.yaml

kind: KafkaConnector
metadata:
  labels:
    name: not-this
  name: z


`;
    expect(canonicalStream(output)).toBe(`kind: KafkaConnector
metadata:
  labels:
    name: not-this
  name: z
---
kind: KafkaTopic
metadata: { name: z, namespace: a }
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  namespace: kafka
  name: "a"
---
apiVersion: kafka.strimzi.io/v1
kind: KafkaTopic
metadata:
  name: b
  namespace: kafka
`);
  });

  it('is not fooled by separators, Source lines and kinds inside block scalars', () => {
    const document = `apiVersion: v1
data:
  statements.sql: |
    -- first
    ---
    kind: Nonsense
    # Source: is kept here
    SELECT 1;
kind: ConfigMap
metadata:
  name: app
`;
    const other = `kind: A
metadata:
  name: x
`;
    expect(canonicalStream(`---\n${document}---\n${other}`)).toBe(
      `${other}---\n${document}`,
    );
  });

  it('drops documents without content', () => {
    expect(
      canonicalStream(
        '---\n# Source: a.yaml\n---\n# a comment\n---\n\n--- # why not\nkind: A\n',
      ),
    ).toBe('kind: A\n');
    expect(canonicalStream('')).toBe('');
    expect(canonicalStream('---\n')).toBe('');
  });

  it('gives the same for its own output and for any order', () => {
    const documents = [
      'kind: B\n',
      'kind: A\nmetadata:\n  name: 1\n',
      'kind: C\n',
    ];
    const forward = canonicalStream(documents.join('---\n'));
    expect(canonicalStream(documents.reverse().join('---\n'))).toBe(forward);
    expect(canonicalStream(forward)).toBe(forward);
  });

  it('reads a document in flow style', () => {
    expect(
      canonicalStream(
        '{"kind":"B"}\n---\n{"kind":"A","metadata":{"name":"x"}}\n',
      ),
    ).toBe('{"kind":"A","metadata":{"name":"x"}}\n---\n{"kind":"B"}\n');
  });

  it('does not depend on line ends', () => {
    expect(canonicalStream('---\r\nkind: A\r\n---\r\nkind: B\r\n')).toBe(
      'kind: A\n---\nkind: B\n',
    );
  });

  it('leaves out what Helm 4 says about a chart it fetched', () => {
    const digest = `sha256:${'0a'.repeat(32)}`;
    expect(
      canonicalStream(
        `Pulled: registry.example/charts/c@${digest}\nDigest: ${digest}\n---\nkind: A\n`,
      ),
    ).toBe('kind: A\n');
  });

  it('says what is no YAML', () => {
    expect(() => canonicalStream('kind: [\n')).toThrow(/flow/i);
  });
});
