/**
 * Something that outlives a pipeline: Argo CD leaves it when the pipeline's
 * folder goes, or it was never in Git.
 * @public
 */
export interface StayingObject {
  environment: string;
  /**
   * Kind of a Kubernetes object; `Kubernetes objects` for the small ones, which
   * one line deletes; else what it is on Kafka or in a database.
   */
  kind:
    | 'KafkaConnector'
    | 'KafkaTopic'
    | 'KafkaUser'
    | 'StatefulSet'
    | 'PersistentVolumeClaim'
    | 'Kubernetes objects'
    | 'Secret'
    | 'ConfigMap'
    | 'offsets'
    | 'consumer group'
    | 'Kafka topic'
    | 'ksqlDB topics and groups'
    | 'replication slot'
    | 'publication';
  /** Of a Kubernetes object. */
  namespace?: string;
  name: string;
  /** What is lost when it is deleted. */
  destroys: string;
  /** What to know before the commands are run. */
  note?: string;
  /** Where `commands` belong: a shell, or the database. */
  tool: 'shell' | 'sql';
  /**
   * Lines that delete it, to be run in the order of the list; none for what
   * others use or made, and none for topics unless they were asked for. Those
   * for ksqlDB's topics only list them.
   */
  commands: string[];
  /** True where the lines destroy data that cannot be made again. */
  danger?: true;
}

/** A word for a POSIX shell; what needs no quotes gets none. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text)
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}

/** A line of a command may hold a config value, which may hold anything. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** `kubectl` for a namespace; without one, where it is not known. */
export function kubectl(namespace: string): string {
  return namespace === '' ? 'kubectl' : `kubectl -n ${namespace}`;
}
