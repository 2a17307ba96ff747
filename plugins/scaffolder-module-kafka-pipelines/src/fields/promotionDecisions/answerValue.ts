import { configText } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { numberOf } from '../../values/numberOf';

/** An answer as it is typed. */
export function answerText(answer: unknown): string {
  return configText(answer) ?? JSON.stringify(answer) ?? '';
}

/**
 * A typed answer as the value that the file gets, of the kind that the field has
 * now: where it is a number, digits are one, too; where it is text, `1.10` stays
 * text. What does not read as that kind stays text, and the checks judge it.
 *
 * @param sample - what a file says of the field; undefined where nobody does
 */
export function answerValue(text: string, sample: unknown): unknown {
  if (sample === undefined || typeof sample === 'string') return text;
  if (typeof sample === 'number') {
    return numberOf(text) ?? text;
  }
  if (typeof sample === 'boolean') {
    return text === 'true' || text === 'false' ? text === 'true' : text;
  }
  if (Array.isArray(sample) && configText(sample) !== undefined) {
    return text === ''
      ? ''
      : text.split(',').map(part => answerValue(part.trim(), sample[0]));
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
