/** What a Kubernetes API server would refuse in a manifest, or drop without a word. @public */
export interface ManifestProblem {
  /** Kind, namespace and name of the object; empty where it does not say them. */
  kind: string;
  namespace: string;
  name: string;
  /** Where in the object, as Kubernetes writes it: `spec.config`, `spec.plugins[0].name`. */
  path: string;
  /** The same as keys and indexes, because keys may hold dots. */
  segments: ReadonlyArray<string | number>;
  /** Continues after the path, without a full stop. Quotes no value, which may be a secret. */
  message: string;
}

/**
 * What the API of one Strimzi release, and of Kubernetes, takes: by
 * `<apiVersion>/<kind>` the schema of its fields, without descriptions.
 * @public
 */
export interface ManifestFacts {
  /** The Strimzi release these are the facts of, such as `1.2.0`. */
  strimzi: string;
  /** The Kubernetes release, such as `1.36.3`. */
  kubernetes: string;
  kinds: Readonly<Record<string, FieldSchema>>;
  /**
   * Kinds that are served, but of which no field is known, as
   * `<apiVersion>/<kind>`. Nothing is said of objects of theirs.
   */
  served: ReadonlySet<string>;
}

/**
 * A structural schema of Kubernetes
 * (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema)
 * with the words that our kinds use. A field that is not named is unknown.
 * @public
 */
export interface FieldSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /** `int32`, `int64`, `date-time`, `byte`, and `quantity` for amounts such as 512Mi. */
  format?: string;
  properties?: Readonly<Record<string, FieldSchema>>;
  additionalProperties?: FieldSchema | true;
  items?: FieldSchema;
  required?: readonly string[];
  enum?: ReadonlyArray<string | number | boolean>;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  nullable?: boolean;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  'x-kubernetes-int-or-string'?: boolean;
  'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  'x-kubernetes-list-map-keys'?: readonly string[];
  /** Only of keys of list entries, which are the same with and without it. */
  default?: string | number | boolean;
  'x-kubernetes-validations'?: ReadonlyArray<{
    rule: string;
    message?: string;
  }>;
  oneOf?: readonly FieldSchema[];
  anyOf?: readonly FieldSchema[];
  allOf?: readonly FieldSchema[];
  not?: FieldSchema;
}
