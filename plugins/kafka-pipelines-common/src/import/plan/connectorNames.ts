import { connectorName } from '../../pipeline/names';
import { shortHash } from '../../pipeline/topicResourceName';

/** Longest metadata.name of a custom resource. */
const LONGEST_NAME = 253;

/** True for the name that a KafkaConnector can have. */
export function isAdoptable(name: string): boolean {
  return connectorName.safeParse(name).success;
}

/** Why a name cannot be that of a KafkaConnector, as in `has capitals`. */
export function whyUnadoptable(name: string): string {
  const reasons = [
    /[A-Z]/.test(name) && 'capitals',
    /_/.test(name) && 'an underscore',
    /\s/.test(name) && 'a space',
    /[^A-Za-z0-9_.\s-]/.test(name) &&
      'other characters than letters, digits, dashes and dots',
  ].filter(each => typeof each === 'string');
  if (reasons.length > 0) {
    return `has ${reasons.join(' and ')}`;
  }
  return name.length > LONGEST_NAME
    ? `is longer than ${LONGEST_NAME} characters`
    : 'begins or ends with a dash or a dot, or has one beside a dot';
}

/**
 * A name that can be adopted and is not taken: lower case, with dashes for what
 * Kubernetes does not take.
 */
export function adoptableName(
  name: string,
  isTaken: (name: string) => boolean,
): string {
  const readable = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/[^a-z0-9]*\.[^a-z0-9]*/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, LONGEST_NAME - 9)
    .replace(/[^a-z0-9]+$/, '');
  const candidate = readable || 'connector';
  return isTaken(candidate) ? `${candidate}-${shortHash(name)}` : candidate;
}
