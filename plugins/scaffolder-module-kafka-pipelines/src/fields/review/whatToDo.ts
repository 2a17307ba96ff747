import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Errors that another value in the form may not solve; their hints say what does. */
const NOT_OF_A_VALUE = ['policy/write', 'change/conflict'];

/** More different hints than this are read one by one below. */
const MAX_HINTS = 2;

/** How to get rid of errors, in sentences. */
export function whatToDo(errors: readonly Finding[]): string {
  const [others, values] = [true, false].map(isOther =>
    errors.filter(({ rule }) => NOT_OF_A_VALUE.includes(rule) === isOther),
  );
  const hints = [...new Set(others.flatMap(({ hint }) => hint ?? []))];
  return [
    ...(values.length > 0
      ? ['Go back to the page that asks for the value.']
      : []),
    ...(hints.length > MAX_HINTS
      ? ['Each finding below says who may do it, or what else to do.']
      : hints),
  ].join(' ');
}
