import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { checkSummary } from './checkSummary';
import { errorText } from './findingText';

const finding: Finding = {
  rule: 'connector/unknown-key',
  severity: 'warning',
  message: 'There is no key topcs.',
  hint: 'Did you mean topics?',
  file: 'pipelines/orders/values.yaml',
  line: 7,
  column: 3,
  pointer: '/connectors',
};

describe('checkSummary', () => {
  it('says what was found and what would run', () => {
    expect(
      checkSummary(
        [finding, finding, { ...finding, severity: 'info' }],
        [
          {
            environment: 'dev',
            command: '',
            manifests:
              'kind: KafkaTopic\ndata:\n  kind: Nested\n---\nkind: KafkaTopic\n---\nkind: Role\n',
          },
          { environment: 'prod', command: '', manifests: '' },
          // Of another pipeline
          { environment: 'dev', command: '', manifests: 'kind: Role\n' },
        ],
      ),
    ).toBe(
      'No errors, 2 warnings and 1 remark. In dev: 2 KafkaTopics, 2 Roles. In prod: no manifests.',
    );
    expect(checkSummary([], [])).toBe('No findings.');
  });
});

describe('errorText', () => {
  it('has one line per error, its place first', () => {
    expect(
      errorText(
        ['orders'],
        [
          finding,
          { ...finding, severity: 'error' },
          { ...finding, severity: 'error', hint: undefined, line: 9 },
        ],
      ),
    ).toBe(
      [
        'The change of pipeline orders has 2 errors, nothing is written:',
        'pipelines/orders/values.yaml:7:3 There is no key topcs. Did you mean topics? (connector/unknown-key)',
        'pipelines/orders/values.yaml:9:3 There is no key topcs. (connector/unknown-key)',
      ].join('\n'),
    );
  });
});
