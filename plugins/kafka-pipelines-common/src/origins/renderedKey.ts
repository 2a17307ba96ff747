import { DEAD_LETTER_QUEUE_KEYS } from '../pipeline/deadLetterQueue';

/** Sections of which each key becomes one key of the rendered config map. */
const CONFIG_MAPS = new Set(['config', 'properties']);
/** Sections whose members are rendered into the config map, under their alias. */
const PREFIXED = new Set(['transforms', 'predicates']);

/** The end of the config key that a field of `deadLetterQueue` becomes. */
const DEAD_LETTER_QUEUE = new Map([
  ['topic', 'topic.name'],
  ['replicas', 'topic.replication.factor'],
  ['contextHeaders', 'context.headers.enable'],
]);

/** A key as it is shown. */
export interface RenderedKey {
  key: string;
  /** Whether it stands in the rendered config map, or decides what does. */
  inConfig: boolean;
}

/** The key that a path below an entry is rendered to. */
export function renderedKey(path: readonly string[]): RenderedKey {
  const [section, ...rest] = path;
  if (CONFIG_MAPS.has(section) && rest.length > 0) {
    return { key: rest.join('.'), inConfig: true };
  }
  if (PREFIXED.has(section) && rest.length > 1) {
    const [alias, ...option] = rest;
    const name = option[0] === 'config' ? option.slice(1) : option;
    return { key: [section, alias, ...name].join('.'), inConfig: true };
  }
  const queueKey = DEAD_LETTER_QUEUE.get(rest.join('.'));
  if (section === 'deadLetterQueue' && queueKey !== undefined) {
    return { key: `${DEAD_LETTER_QUEUE_KEYS}${queueKey}`, inConfig: true };
  }
  return { key: path.join('.'), inConfig: false };
}
