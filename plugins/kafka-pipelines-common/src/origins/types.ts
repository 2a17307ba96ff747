/**
 * What set a value, the weakest first: the chart's own default, the
 * repository's `defaults`, what shared files say about a Kafka cluster, a
 * Connect cluster or an artifact, a preset, the own values.yaml of a pipeline
 * or Connect cluster, and its values-<env>.yaml.
 * @public
 */
export type OriginLayer =
  | 'chart'
  | 'defaults'
  | 'kafka-cluster'
  | 'connect-cluster'
  | 'artifact'
  | 'preset'
  | 'pipeline'
  | 'cluster'
  | 'environment';

/**
 * One place that sets a value.
 * @public
 */
export interface OriginPlace {
  layer: OriginLayer;
  /** Path in the repository; absent for what the chart brings. */
  file?: string;
  line?: number;
  column?: number;
  /** RFC 6901 pointer in the values. */
  pointer: string;
  /**
   * The value as text; `…` in place of a secret in clear. Absent for null,
   * which removes what lies beneath.
   */
  value?: string;
}

/**
 * An effective key with what set it.
 * @public
 */
export interface Origin extends OriginPlace {
  kind: 'connector' | 'topic' | 'ksqldb' | 'connect-cluster';
  /** Name of the connector, topic, ksqlDB app or Connect cluster. */
  name: string;
  /**
   * As it is rendered where it is a key of a config map, as in
   * `transforms.route.type`; elsewhere the path below the entry.
   */
  key: string;
  /** True when null or `enabled: false` takes the key out. */
  removed: boolean;
  /** What it wins over, or takes out; the strongest first. */
  overrides: OriginPlace[];
  /**
   * For a key that nobody writes because the chart makes it of others, such as
   * `transforms` of the order of its members: the places of those.
   */
  madeFrom?: OriginPlace[];
}
