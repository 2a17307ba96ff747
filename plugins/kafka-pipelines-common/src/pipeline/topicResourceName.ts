import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { RFC1123_SUBDOMAIN } from './names';

const kubernetesName = new RegExp(RFC1123_SUBDOMAIN);
/** Longest metadata.name of a custom resource. */
const LONGEST_NAME = 253;

/** The first 8 hexadecimal digits of the SHA-256 of a text. */
export function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
}

/**
 * metadata.name of the KafkaTopic for a Kafka topic: the topic's own name if
 * Kubernetes takes it, else lower-cased, with dashes for what Kubernetes does
 * not take, and 8 hex digits of the original's SHA-256, so that `a_b` and
 * `a-b` stay two topics.
 *
 * @public
 */
export function topicResourceName(topic: string): string {
  if (topic.length <= LONGEST_NAME && kubernetesName.test(topic)) {
    return topic;
  }
  // A dot next to a dash, or at an end, is as bad as a capital: only letters
  // and digits may stand beside a dot.
  const readable = topic
    .toLowerCase()
    .replace(/[^a-z0-9.-]/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .replace(/[^a-z0-9]*\.[^a-z0-9]*/g, '.')
    .slice(0, LONGEST_NAME - 9)
    .replace(/[^a-z0-9]+$/, '');
  return readable ? `${readable}-${shortHash(topic)}` : shortHash(topic);
}
