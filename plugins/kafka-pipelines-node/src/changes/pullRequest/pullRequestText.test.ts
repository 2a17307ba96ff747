import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import { manifestChanges } from './manifestChanges';
import { pullRequestText, type PullRequestChange } from './pullRequestText';
import {
  anyMarkdown,
  harmlessTokens,
  HOSTILE_MARKDOWN,
} from './__testUtils__/harmless';
import {
  changesOf,
  connector,
  rendered,
  topic,
} from './__testUtils__/manifests';

const FINDING: Finding = {
  rule: 'topic/replicas',
  severity: 'warning',
  message: 'Topic shop.orders has 1 replica.',
  hint: 'Write replicas: 3.',
  file: 'pipelines/orders/values.yaml',
  line: 7,
  column: 3,
  pointer: '/topics',
};

const CHANGE: PullRequestChange = {
  changeSet: {
    request: { id: 'task-1', verb: 'edit', by: 'user:default/ann' },
    pipelines: ['orders'],
    message: 'Change pipeline orders\n\nMore records need more partitions.',
  },
  requester: 'Ann Example',
  findings: [FINDING],
  manifests: manifestChanges(
    [rendered(topic('shop.orders'), topic('old'))],
    [rendered(topic('shop.orders', { partitions: 6 }), connector('new'))],
  ),
  radius: {
    connectClusters: [{ environment: 'dev', cluster: 'cdc', connectors: 1 }],
    pipelines: [
      {
        pipeline: 'orders-per-minute',
        shared: [
          {
            kind: 'topic',
            platform: 'main',
            name: 'shop.orders',
            does: 'reads',
          },
        ],
      },
    ],
  },
  pageUrl: 'https://backstage.example/kafka-pipelines/data/orders',
};

const textOf = (more: Partial<PullRequestChange> = {}) =>
  pullRequestText({ ...CHANGE, ...more });

const withMessage = (message: string) =>
  textOf({ changeSet: { ...CHANGE.changeSet, message } });

describe('pullRequestText', () => {
  it('says what, why, who, what hurts, whom it touches, what was found and what Kubernetes sees', () => {
    const { title, body } = textOf();
    expect(title).toBe('Change pipeline orders');
    expect(body).toBe(
      [
        'Changes pipeline `orders`. Asked for by `Ann Example` (`user:default/ann`).',
        'In Backstage: <https://backstage.example/kafka-pipelines/data/orders>',
        '',
        '> More records need more partitions.',
        '',
        '### Look twice',
        '',
        '- `dev`: KafkaTopic `old` is no longer declared; the topic stays with its data until somebody deletes it.',
        '- `dev`: KafkaTopic `shop.orders` gets more partitions; records of one key no longer all stand in one: `3` → `6`.',
        '',
        '### What it touches',
        '',
        '- `dev`: Connect cluster `cdc`, 1 connector',
        '- Pipeline `orders-per-minute` reads topic `shop.orders`',
        '',
        '### Findings',
        '',
        '1 warning.',
        '',
        '- **warning** `pipelines/orders/values.yaml:7` Topic shop.orders has 1 replica. Write replicas: 3. (`topic/replicas`)',
        '',
        '### What Kubernetes sees',
        '',
        '| Environment | Kind | Added | Changed | Removed |',
        '| --- | --- | --- | --- | --- |',
        '| `dev` | `KafkaConnector` | 1 | 0 | 0 |',
        '| `dev` | `KafkaTopic` | 0 | 1 | 1 |',
        '',
        '### Rendered difference',
        '',
        '<details><summary><code>dev</code>: <code>KafkaTopic</code> <code>kafka/old</code> removed</summary>',
        '',
        '```diff',
        ...topic('old')
          .split('\n')
          .map(line => `-${line}`),
        '```',
        '',
        '</details>',
        '',
        '<details><summary><code>dev</code>: <code>KafkaTopic</code> <code>kafka/shop.orders</code> changed</summary>',
        '',
        '```diff',
        '@@',
        '     }',
        '   },',
        '   "spec": {',
        '-    "partitions": 3,',
        '+    "partitions": 6,',
        '     "replicas": 3',
        '   }',
        ' }',
        '```',
        '',
        '</details>',
        '',
        '<details><summary><code>dev</code>: <code>KafkaConnector</code> <code>kafka-connect/new</code> added</summary>',
        '',
        '```diff',
        ...connector('new')
          .split('\n')
          .map(line => `+${line}`),
        '```',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  it('is short where there is little to say', () => {
    const { body } = textOf({
      changeSet: { ...CHANGE.changeSet, message: 'Change' },
      requester: undefined,
      findings: [],
      manifests: { objects: [], notCompared: [] },
      radius: { connectClusters: [], pipelines: [] },
      pageUrl: undefined,
    });
    expect(body).toBe(
      [
        'Changes pipeline `orders`. Asked for by `user:default/ann`.',
        '',
        '### Findings',
        '',
        'None.',
        '',
        '### What Kubernetes sees',
        '',
        'No manifest changes.',
      ].join('\n'),
    );
  });

  it('names the pipelines of a bulk change, and says when it does not name all', () => {
    const pipelines = Array.from({ length: 50 }, (_, i) => `p${i}`);
    const { body } = textOf({
      changeSet: {
        ...CHANGE.changeSet,
        request: { ...CHANGE.changeSet.request, verb: 'bulk' },
        pipelines,
      },
    });
    expect(body).toMatch(
      /^Changes 50 pipelines: `p0`, .*`p39` \(shown 40 of 50\)\. Asked/,
    );
  });

  it('says what cannot be compared', () => {
    expect(
      textOf({
        manifests: {
          objects: [],
          notCompared: [{ pipeline: 'orders', environment: 'dev' }],
        },
      }).body,
    ).toContain(
      '- `dev`: what changes for pipeline `orders` is not known, because Helm cannot render it',
    );
  });

  it('shows no values of a Secret', () => {
    const secret = (value: string) =>
      JSON.stringify({
        kind: 'Secret',
        metadata: { name: 's' },
        data: { password: value },
      });
    const { body } = textOf({
      manifests: {
        objects: changesOf([secret('aHVudGVyMg==')], [secret('b3RoZXI=')]),
        notCompared: [],
      },
    });
    expect(body).toContain('values are not shown');
    expect(body).not.toMatch(/aHVudGVyMg|b3RoZXI/);
  });

  it('never is too long without saying so', () => {
    const many = <T>(length: number, of: (i: number) => T) =>
      Array.from({ length }, (_, i) => of(i));
    const long = 'x'.repeat(3000);
    const { title, body } = textOf({
      changeSet: { ...CHANGE.changeSet, message: long.repeat(10) },
      findings: many(500, i => ({ ...FINDING, message: `${i} ${long}` })),
      manifests: {
        objects: changesOf(
          many(300, i => topic(`t${i}`)),
          many(300, i => connector(`c${i}`, { sql: `select ${long}` })),
        ),
        notCompared: [],
      },
      radius: {
        connectClusters: many(100, i => ({
          environment: 'dev',
          cluster: `${i}${long}`,
          connectors: i,
        })),
        pipelines: many(100, i => ({
          pipeline: `p${i}`,
          shared: many(20, j => ({
            kind: 'topic' as const,
            platform: 'main',
            name: `${j}${long}`,
            does: 'reads' as const,
          })),
        })),
      },
    });
    expect(title).toHaveLength(256);
    expect(title).toMatch(/x…$/);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.length).toBeGreaterThan(50_000);
    expect(body).toMatch(/- Shown \d+ of 500 findings\.$/m);
    expect(body).toMatch(/- Shown 40 of 300 points\.$/m);
    expect(body).toMatch(/- Shown \d+ of 100 Connect clusters\.$/m);
    expect(body).toMatch(/- Shown \d+ of 100 other pipelines\.$/m);
    expect(body).toMatch(/^Shown \d+ of 600 objects\. .*$/m);
    const [, shown] = /^Shown (\d+) of 600/m.exec(body)!;
    expect(body.match(/<details>/g)).toHaveLength(Number(shown));
    expect(body.match(/<\/details>/g)).toHaveLength(Number(shown));
  });

  it('keeps what a message of ours says', () => {
    const { body } = withMessage(
      [
        'Remove pipeline orders',
        '',
        'In dev:',
        '',
        '    # KafkaTopic kafka/orders: destroys <data> of @team',
        '    kubectl -n kafka delete kafkatopic orders',
        '',
        '- one\\_two \\<x>',
        '- two',
      ].join('\n'),
    );
    expect(body).toContain(
      [
        '> In dev:',
        '>',
        '> ```',
        '> # KafkaTopic kafka/orders: destroys <data> of @team',
        '> kubectl -n kafka delete kafkatopic orders',
        '> ```',
        '>',
        '> - one\\_two \\<x>',
        '> - two',
      ].join('\n'),
    );
  });

  describe('with text that means harm', () => {
    it.each(HOSTILE_MARKDOWN)('shows %j and does nothing', text => {
      expect(() => assertHarmless(hostileChange(text))).not.toThrow();
    });

    it('shows anything and does nothing', () => {
      fc.assert(
        fc.property(anyMarkdown, text => assertHarmless(hostileChange(text))),
        { numRuns: 400 },
      );
      expect.hasAssertions();
    });
  });
});

function hostileChange(text: string): PullRequestChange {
  return {
    ...CHANGE,
    changeSet: {
      request: { ...CHANGE.changeSet.request, by: text },
      pipelines: [text],
      message: `Subject ${text}\n\n${text}`,
    },
    requester: text,
    findings: [{ ...FINDING, message: text, hint: text, file: text }],
    manifests: {
      objects: changesOf(
        [connector(text, { 'topic.prefix': text })],
        [connector(text, { 'topic.prefix': `${text}!` })],
      ).map(change => ({ ...change, environment: text })),
      notCompared: [{ pipeline: text, environment: text }],
    },
    radius: {
      connectClusters: [{ environment: text, cluster: text, connectors: 1 }],
      pipelines: [
        {
          pipeline: text,
          shared: [
            { kind: 'topic', platform: text, name: text, does: 'reads' },
          ],
        },
      ],
    },
    pageUrl: `https://backstage.example/${text}`,
  };
}

/** Reads the body as GitHub does and looks for what acts. */
function assertHarmless(change: PullRequestChange) {
  const { title, body } = pullRequestText(change);
  expect(body.length).toBeLessThanOrEqual(60_000);
  expect(title).not.toMatch(/[\p{Cc}\u202e\u2066]/u);
  expect(title).not.toMatch(/@\w|#\d/);
  // What looks like the name of a site is made a link wherever it stands
  const tokens = harmlessTokens(
    body,
    /^(https:\/\/backstage\.example\/|http:\/\/|mailto:)/,
  );
  const ours = tokens
    .filter(
      ({ type, level, tag }) =>
        type === 'heading_open' && level === 0 && tag === 'h3',
    )
    .map((token, index) => [index, token.map?.[0]]);
  expect(ours).toHaveLength(5);
  expect(
    tokens.filter(({ type, level }) => type === 'fence' && level === 0),
  ).toHaveLength(change.manifests.objects.length);
}
