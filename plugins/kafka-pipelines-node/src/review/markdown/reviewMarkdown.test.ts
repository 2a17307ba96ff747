import type { FleetDiff } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import {
  anyMarkdown,
  harmlessTokens,
} from '../../changes/pullRequest/__testUtils__/harmless';
import {
  changesOf,
  connector,
  topic,
} from '../../changes/pullRequest/__testUtils__/manifests';
import { bytesOf } from '../../changes/pullRequest/markdown';
import { createReview } from '../createReview';
import { connectorOf, diffOf, pipelineOf } from '../__testUtils__/diffs';
import type { ReviewInput } from '../types';
import { readReviewMark } from './marker';
import { reviewMarkdown, type ReviewMarkdownOptions } from './reviewMarkdown';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);

function textOf(
  input: Partial<ReviewInput>,
  options: Partial<ReviewMarkdownOptions> = {},
) {
  const review = createReview({
    diff: diffOf(),
    findings: [],
    manifests: { objects: [], notCompared: [] },
    failOn: 'error',
    ...input,
  });
  return reviewMarkdown(review, {
    base: BASE,
    head: HEAD,
    folder: '',
    ...options,
  });
}

const MODE = {
  key: 'config.snapshot.mode',
  before: 'initial',
  after: 'no_data',
};

describe('reviewMarkdown', () => {
  it('says in one line that nothing changes', () => {
    expect(textOf({}).comment).toBe(
      [
        `<!-- kafka-pipelines-review folder= head=${HEAD} -->`,
        '## Review of Kafka pipelines',
        '',
        'Nothing changes for pipelines and Connect clusters (`bbbbbbbbbb` → `aaaaaaaaaa`).',
        '',
      ].join('\n'),
    );
  });

  it('folds the same change of many connectors into one block', () => {
    const names = Array.from({ length: 30 }, (_, index) => `shop-${index}`);
    const diff = diffOf({
      pipelines: names.map(name =>
        pipelineOf(
          name,
          ['dev', 'prod'].map(environment =>
            connectorOf(`${name}-mysql`, environment, [MODE]),
          ),
          { byShared: true },
        ),
      ),
      sharedFiles: [
        {
          file: 'presets/debezium-mysql.yaml',
          change: 'changed',
          pipelines: names,
        },
      ],
    });
    const { comment } = textOf({ diff });
    expect(comment).toContain(
      [
        '**Changed**: 30 connectors of 30 pipelines',
        '',
        'By `presets/debezium-mysql.yaml`; no file of the pipelines changes.',
        '',
        '| Setting | Before | After |',
        '| --- | --- | --- |',
        '| `config.snapshot.mode` | `initial` | `no_data` |',
        '',
        '<details><summary>30 connectors</summary>',
      ].join('\n'),
    );
    expect(comment.match(/snapshot\.mode/g)).toHaveLength(1);
    for (const name of names) {
      expect(comment).toContain(
        `| \`${name}-mysql\` | \`${name}\` | \`group:default/data-platform\` | \`dev\`, \`prod\` |`,
      );
    }
  });

  it('says where a setting changes when it does not change everywhere', () => {
    const diff = diffOf({
      pipelines: [
        pipelineOf('orders', [
          connectorOf('orders-mysql', 'dev', [MODE]),
          connectorOf('orders-mysql', 'prod', [
            MODE,
            { key: 'tasksMax', before: '1', after: '2' },
          ]),
        ]),
      ],
    });
    expect(textOf({ diff }).comment).toContain(
      [
        '| Setting | Environment | Before | After |',
        '| --- | --- | --- | --- |',
        '| `config.snapshot.mode` |  | `initial` | `no_data` |',
        '| `tasksMax` | `prod` | `1` | `2` |',
      ].join('\n'),
    );
  });

  it('names who is hit, with owners that are not notified', () => {
    const diff = diffOf({
      pipelines: [pipelineOf('orders', [])],
      hit: {
        restarts: [
          {
            environment: 'prod',
            cluster: 'cdc',
            connectors: 20,
            reasons: ['plugin debezium-mysql 3.5.2.Final → 3.6.1.Final'],
          },
        ],
        topics: [
          {
            environment: 'prod',
            kafkaCluster: 'main',
            topic: 'shop.orders',
            risk: 'is deleted',
          },
        ],
        pipelines: [
          {
            pipeline: 'orders-per-minute',
            owner: '@acme/commerce',
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
    });
    const { comment } = textOf({ diff });
    expect(comment).toContain(
      '- `cdc` in `prod`, 20 connectors: plugin debezium-mysql 3.5.2.Final → 3.6.1.Final',
    );
    expect(comment).toContain(
      '- `shop.orders` on Kafka cluster `main` in `prod`: is deleted',
    );
    expect(comment).toContain(
      '- `orders-per-minute`, owner `@acme/commerce`: reads topic `shop.orders`',
    );
  });

  it('links findings to the lines of the reviewed commit', () => {
    const { comment } = textOf(
      {
        findings: [
          {
            rule: 'topic/replicas',
            severity: 'warning',
            message: 'One replica.',
            file: 'pipelines/a b (1)/values.yaml',
            line: 7,
            column: 1,
            pointer: '',
          },
        ],
      },
      { repositoryUrl: 'https://github.com/acme/data', folder: 'git ops/' },
    );
    expect(comment).toContain(
      `[\`pipelines/a b (1)/values.yaml:7\`](https://github.com/acme/data/blob/${HEAD}/git%20ops/pipelines/a%20b%20%281%29/values.yaml#L7) One replica.`,
    );
  });

  it('never shows a value that is secret', () => {
    const diff = diffOf({
      pipelines: [
        pipelineOf('orders', [
          connectorOf('orders-mysql', 'dev', [
            { key: 'config.database.password', secret: true },
          ]),
        ]),
      ],
    });
    expect(textOf({ diff }).comment).toContain(
      '| `config.database.password` | *secret* | *secret* |',
    );
  });

  describe('with more than there is room for', () => {
    const count = 3000;
    const objects = changesOf(
      [],
      Array.from({ length: count }, (_, index) =>
        index % 2 ? topic(`topic-${index}`) : connector(`connector-${index}`),
      ),
    );
    const diff: FleetDiff = diffOf({
      pipelines: Array.from({ length: count }, (_, index) =>
        pipelineOf(`pipeline-${index}`, [
          connectorOf(`connector-${index}`, 'dev', [
            { key: 'config.é', before: '1', after: `${index}` },
          ]),
        ]),
      ),
    });
    const input = { diff, manifests: { objects, notCompared: [] } };

    it('stays within the limit, shows objects whole and says how many', () => {
      const { comment, full, shown, total } = textOf(input);
      expect(bytesOf(comment)).toBeLessThanOrEqual(60_000);
      expect(bytesOf(comment)).toBeGreaterThan(50_000);
      expect(total).toBe(count);
      expect(shown).toBeGreaterThan(10);
      expect(comment).toContain(`Shown ${shown} of 3,000 changed objects.`);
      expect(comment).toMatch(/Shown \d+ of 3,000 changes\./);
      expect(comment).toContain(
        '`kafka-pipelines diff bbbbbbbbbb aaaaaaaaaa` prints all',
      );
      expect(comment.match(/<details>/g)?.length).toBe(
        comment.match(/<\/details>/g)?.length,
      );
      expect(full.match(/<details>/g)?.length).toBe(count);
      expect(full).not.toContain('Shown');
    });

    it('leads to where all of it is', () => {
      const url = 'https://github.com/acme/data/actions/runs/7';
      expect(textOf(input, { artifactUrl: url }).comment).toContain(
        `[all of it](${url})`,
      );
    });
  });

  it('is harmless and within the limit whatever people write', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, (one, other) => {
        const field = { key: one, before: other, after: one };
        const diff = diffOf({
          pipelines: [
            pipelineOf(one, [connectorOf(other, one, [field])], {
              owner: other,
            }),
            pipelineOf(other, [connectorOf(other, one, [field])], {
              change: 'added',
              addedTo: [one],
            }),
          ],
          connectClusters: [
            {
              cluster: one,
              owner: other,
              environment: other,
              change: 'changed',
              fields: [field],
              plugins: [field],
              restarts: [other],
            },
          ],
          hit: {
            restarts: [
              {
                environment: one,
                cluster: other,
                connectors: 1,
                reasons: [one, other],
              },
            ],
            topics: [
              { environment: one, kafkaCluster: one, topic: one, risk: other },
            ],
            pipelines: [{ pipeline: one, owner: other, shared: [] }],
          },
          notCompared: [{ folder: one, reason: other }],
        });
        const { comment } = textOf({
          diff,
          findings: [
            {
              rule: 'a/b',
              severity: 'error',
              message: one,
              hint: other,
              file: other,
              line: 1,
              column: 1,
              pointer: '',
            },
          ],
        });
        expect(bytesOf(comment)).toBeLessThanOrEqual(60_000);
        expect(readReviewMark(comment)?.head).toBe(HEAD);
        const [, ...lines] = comment.split('\n');
        harmlessTokens(
          lines.join('\n'),
          /^(https:\/\/github\.com\/acme\/data\/blob\/|http:\/\/|mailto:)/,
        );
        expect(comment.slice(1)).not.toContain('<!-- kafka-pipelines-review');
      }),
      { numRuns: 200 },
    );
  });
});
