import { stringifyEntityRef } from '@backstage/catalog-model';
import { shortHash } from '../pipeline/topicResourceName';

/** Longest metadata.name the catalog takes. */
const LONGEST = 63;
/** What is left of it beside a dash and 8 hex digits. */
const LONGEST_READABLE = 54;
const PLAIN = /^[a-z0-9]([-a-z0-9_.]*[a-z0-9])?$/;

/** Ids with a cluster or platform before the name. */
const THREE_PARTS = new Set(['connector', 'dataset', 'topic']);
const COMPONENTS = new Set(['connector', 'ksqldb', 'pipeline']);

function kindOf(graphId: string): string {
  return graphId.slice(0, graphId.indexOf(':'));
}

/** The id with dots for the colons that separate its parts; a colon inside a name stays. */
function dotted(graphId: string): string {
  const [kind, ...rest] = graphId.split(':');
  return THREE_PARTS.has(kind)
    ? `${kind}.${rest[0]}.${rest.slice(1).join(':')}`
    : `${kind}.${rest.join(':')}`;
}

/**
 * metadata.name of the catalog entity for a graph id such as
 * `topic:main:shop.orders`: the id with dots, `topic.main.shop.orders`. When
 * that is longer than 63 characters or has a capital or a character the catalog
 * does not take: lower-cased, dashes for the bad characters, cut to 54 and
 * followed by a dash and 8 hex digits of the id's SHA-256, so that two things
 * never share a name.
 *
 * @public
 */
export function entityName(graphId: string): string {
  const name = dotted(graphId);
  if (name.length <= LONGEST && PLAIN.test(name)) {
    return name;
  }
  const readable = name
    .toLowerCase()
    .replace(/[^-a-z0-9_.]/g, '-')
    .slice(0, LONGEST_READABLE);
  return `${readable}-${shortHash(graphId)}`;
}

/**
 * Reference of the catalog entity for a graph id: a Component for pipelines,
 * connectors and ksqlDB apps, a Resource for everything else.
 *
 * @public
 */
export function entityRefOfId(graphId: string, namespace = 'default'): string {
  return stringifyEntityRef({
    kind: COMPONENTS.has(kindOf(graphId)) ? 'Component' : 'Resource',
    namespace,
    name: entityName(graphId),
  });
}

/** Reference of a pipeline's catalog entity. @public */
export function pipelineEntityRef(name: string, namespace?: string): string {
  return entityRefOfId(`pipeline:${name}`, namespace);
}
