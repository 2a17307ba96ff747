import {
  wordPattern,
  type DerivePlan,
  type Fleet,
  type IdentityKind,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { identitiesOf, mentionsOf, type Identity } from './identities';
import { pipelineOf } from '../pipelineOf';

const SEPARATOR: Partial<Record<IdentityKind, string>> = {
  topic: '.',
  'slot.name': '_',
  'publication.name': '_',
  serviceId: '_',
};

/**
 * What must not be the same in a pipeline that is derived from another one, each
 * name once with all its places and a suggestion: names of connectors, ksqlDB
 * apps and topics, topic.prefix, slot.name, database.server.id, serviceId, the
 * topic of the schema history, consumer groups.
 *
 * @param name - of the new pipeline, for the suggestions
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when its files cannot be read
 */
export function whatMustDiffer(
  fleet: Fleet,
  pipeline: string,
  name: string,
): Pick<DerivePlan, 'mustDiffer' | 'mentions'> {
  const source = pipelineOf({ fleet }, pipeline);
  const identities = identitiesOf(fleet, source);
  const taken = takenNames(fleet);
  // What others are made of comes first
  const prefixes = identities
    .filter(({ kind }) => kind === 'topic.prefix')
    .map(identity => ({
      identity,
      suggestion: suggestionFor(identity, wordsOf(pipeline, name), name, taken),
    }));
  const words = [
    ...prefixes.map(
      ({ identity, suggestion }): Word => [identity.value, suggestion],
    ),
    ...wordsOf(pipeline, name),
  ];
  const mustDiffer = identities.map(identity => ({
    id: `${identity.kind}/${identity.value}`,
    kind: identity.kind,
    value: identity.value,
    suggestion:
      prefixes.find(prefix => prefix.identity === identity)?.suggestion ??
      suggestionFor(identity, words, name, taken),
    places: identity.places,
  }));
  return {
    mustDiffer,
    mentions: mentionsOf(fleet, source, identities),
  };
}

/** An old word and what takes its place. */
type Word = [old: string, now: string];

/** `orders-cdc` and `invoices-cdc` differ in `orders` and `invoices`. */
function wordsOf(old: string, now: string): Word[] {
  const [before, after] = [old.split('-'), now.split('-')];
  const differing = before.filter((word, index) => word !== after[index]);
  return [
    [old, now],
    [old.replace(/-/g, '_'), now.replace(/-/g, '_')],
    ...(before.length === after.length && differing.length === 1
      ? [[differing[0], after[before.indexOf(differing[0])]] as Word]
      : []),
  ];
}

function takenNames(fleet: Fleet): Set<string> {
  return new Set(
    Object.values(fleet.pipelines).flatMap(pipeline =>
      identitiesOf(fleet, pipeline).map(({ kind, value }) =>
        JSON.stringify([kind, value]),
      ),
    ),
  );
}

function suggestionFor(
  { kind, value }: Identity,
  words: Word[],
  name: string,
  taken: ReadonlySet<string>,
): string {
  const isFree = (text: string) => !taken.has(JSON.stringify([kind, text]));
  if (kind === 'database.server.id' && /^[0-9]{1,9}$/.test(value)) {
    let number = Number(value) + 1;
    while (!isFree(String(number))) {
      number += 1;
    }
    return String(number);
  }
  const first = suggestedText(kind, value, words, name);
  const separator = SEPARATOR[kind] ?? '-';
  let text = first;
  for (let number = 2; !isFree(text) || text === value; number += 1) {
    text = `${first}${separator}${number}`;
  }
  return text;
}

function suggestedText(
  kind: IdentityKind,
  value: string,
  words: Word[],
  name: string,
): string {
  for (const [old, now] of words) {
    // Replication slots and the like know no dashes
    const word = value.includes('_') ? now.replace(/-/g, '_') : now;
    const text = value.replace(wordPattern(old), () => word);
    if (text !== value) {
      return text;
    }
  }
  const separator = SEPARATOR[kind] ?? '-';
  const suffix = separator === '_' ? name.replace(/-/g, '_') : name;
  return kind === 'serviceId' && value.endsWith('_')
    ? `${value}${suffix}_`
    : `${value}${separator}${suffix}`;
}
