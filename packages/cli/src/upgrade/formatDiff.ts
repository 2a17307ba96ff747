import type {
  ClassDiff,
  KeyChange,
  KeyDefault,
  KeyFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { wrapped } from '../wrapped';

function shown(value: KeyDefault): string {
  return value === null || value === '' ? 'none' : String(value);
}

function rangeText(range: KeyFacts['range']): string {
  const { min, max } = range ?? {};
  if (min === undefined && max === undefined) return 'any';
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

function valuesText(change: Extract<KeyChange, { change: 'values' }>): string {
  const { from, to, added, removed, use } = change;
  if (!to) return 'takes any value';
  if (!from) return `takes only ${to.join(', ')}`;
  const gone = removed.map(value =>
    use && Object.hasOwn(use, value) ? `${value} (now ${use[value]})` : value,
  );
  return [
    ...(gone.length > 0 ? [`no longer ${gone.join(', ')}`] : []),
    ...(added.length > 0 ? [`also ${added.join(', ')}`] : []),
  ].join('; ');
}

/** One line for a change that somebody may have to act on; undefined for what is only new. */
function changeText(change: KeyChange): string | undefined {
  const { key } = change;
  switch (change.change) {
    case 'added':
      return change.required ? `required    ${key}, which is new` : undefined;
    case 'removed':
      return `removed     ${key}${change.use ? `: write ${change.use}` : ''}`;
    case 'deprecated':
      return `deprecated  ${key}${change.use ? `: write ${change.use}` : ''}`;
    case 'required':
      return `required    ${key}`;
    case 'default':
      return `default     ${key}: ${shown(change.from)} -> ${shown(change.to)}`;
    case 'type':
      return `type        ${key}: ${change.from} -> ${change.to}`;
    case 'values':
      return `values      ${key}: ${valuesText(change)}`;
    default:
      return `range       ${key}: ${rangeText(change.from)} -> ${rangeText(
        change.to,
      )}`;
  }
}

/** What is different about a class, a line per change and one for all new keys. */
export function formatClassDiff({
  class: name,
  change,
  keys,
}: ClassDiff): string[] {
  if (change !== 'changed') {
    return [`  ${name}: ${change}`];
  }
  const added = keys.flatMap(each =>
    each.change === 'added' && !each.required ? [each.key] : [],
  );
  return [
    `  ${name}`,
    ...keys.flatMap(each => {
      const text = changeText(each);
      return text === undefined ? [] : [`    ${text}`];
    }),
    ...(added.length > 0 ? wrapped('    new         ', added.join(', ')) : []),
  ];
}
