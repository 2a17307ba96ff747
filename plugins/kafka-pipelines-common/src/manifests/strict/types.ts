/** What a Kubernetes API server would refuse in a manifest, or drop without a word. @public */
export interface ManifestProblem {
  /** Kind, namespace and name of the object; empty where it does not say them. */
  kind: string;
  namespace: string;
  name: string;
  /** Where in the object, as Kubernetes writes it: `spec.config`, `spec.plugins[0].name`. */
  path: string;
  /** Continues after the path, without a full stop. */
  message: string;
}

/**
 * What the API of one Strimzi release, and of Kubernetes, takes: by
 * `<apiVersion>/<kind>` the schema of its fields, without descriptions.
 * @public
 */
export interface ManifestFacts {
  strimzi: string;
  kinds: Readonly<Record<string, FieldSchema>>;
}

/**
 * A structural schema of Kubernetes
 * (https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema)
 * with the words that our kinds use. A field that is not named is unknown.
 * @public
 */
export interface FieldSchema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
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
  'x-kubernetes-validations'?: ReadonlyArray<{
    rule: string;
    message?: string;
  }>;
  oneOf?: readonly FieldSchema[];
  anyOf?: readonly FieldSchema[];
  allOf?: readonly FieldSchema[];
  not?: FieldSchema;
}
