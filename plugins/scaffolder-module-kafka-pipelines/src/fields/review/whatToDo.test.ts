import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { whatToDo } from './whatToDo';

const error = (rule: string, hint?: string): Finding => ({
  rule,
  severity: 'error',
  message: 'No',
  file: 'pipelines/orders/values.yaml',
  line: 1,
  column: 1,
  pointer: '',
  ...(hint && { hint }),
});
const back = 'Go back to the page that asks for the value.';
const ask = 'Ask somebody who belongs to group:default/sales.';
const again = 'Start again from what the repository holds now.';

describe('whatToDo', () => {
  it.each<[string, Finding[], string]>([
    ['wrong values', [error('connector/unknown-key', 'Leave it out.')], back],
    [
      'who may not write',
      [error('policy/write', ask), error('policy/write', ask)],
      ask,
    ],
    ['a conflict', [error('change/conflict', again)], again],
    [
      'both',
      [error('policy/write', ask), error('secret/plaintext')],
      `${back} ${ask}`,
    ],
    [
      'pipelines of many owners',
      ['a', 'b', 'c'].map(hint => error('policy/write', hint)),
      'Each finding below says who may do it, or what else to do.',
    ],
  ])('says it of %s', (_, errors, sentences) => {
    expect(whatToDo(errors)).toBe(sentences);
  });
});
