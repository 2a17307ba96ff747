import { z } from 'zod';

/** Kubernetes' RFC 1123 subdomain, the form of a KafkaConnector's name. */
export const RFC1123_SUBDOMAIN =
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$';

/** Kubernetes' RFC 1123 label. */
export const RFC1123_LABEL = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$';

/** Name of a pipeline, of a Connect cluster and of its folder. */
export const pipelineName = z
  .string()
  .max(53)
  .regex(
    /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
    'use lower case letters, digits and dashes, starting with a letter and not ending with a dash',
  );

/** Name of most Kubernetes objects. */
export const kubernetesName = z
  .string()
  .max(253)
  .regex(
    new RegExp(RFC1123_SUBDOMAIN),
    'use lower case letters, digits, dashes and dots, starting and ending with a letter or digit',
  );

export const connectorName = kubernetesName;

export const kubernetesLabel = z
  .string()
  .max(63)
  .regex(
    new RegExp(RFC1123_LABEL),
    'use lower case letters, digits and dashes',
  );

/** Name of a Kubernetes label, after a domain and a slash if there is one. */
export const labelName = z
  .string()
  .max(317)
  .regex(
    /^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?\/)?[a-zA-Z0-9]([-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?$/,
    'use letters, digits, dashes, underscores and dots, such as cost-centre or example.com/cost-centre',
  );

/** Value of a Kubernetes label. */
export const labelValue = z
  .string()
  .max(63)
  .regex(
    /^([a-zA-Z0-9]([-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?)?$/,
    'use at most 63 letters, digits, dashes, underscores and dots',
  );

/** Kafka's own rule for topic names: at most 249 characters, neither `.` nor `..`. */
export const topicName = z
  .string()
  .max(249)
  .regex(
    /^(\.{0,2}[a-zA-Z0-9_-][a-zA-Z0-9._-]*|\.{3}[a-zA-Z0-9._-]*)$/,
    'use letters, digits, dots, underscores and dashes, not . or .. alone',
  );

/** Name of a ksqlDB app: the pod labels of a StatefulSet leave 52 characters. */
export const ksqldbAppName = z
  .string()
  .max(52)
  .regex(
    new RegExp(RFC1123_LABEL),
    'use lower case letters, digits and dashes',
  );

/** Reference to a preset: its name and a version, so that a change of it is opt-in. */
export const presetName = z
  .string()
  .regex(/^[a-z0-9][-a-z0-9.]*@[0-9]+$/, 'a preset is named <name>@<number>');

/**
 * Backstage's rules for kind, namespace and name, each at most 63 characters.
 * References are compared without regard to case, so capitals are fine.
 */
const ENTITY_REF =
  /^([a-zA-Z][a-zA-Z0-9]{0,62}:)?([a-zA-Z0-9]([-a-zA-Z0-9]{0,61}[a-zA-Z0-9])?\/)?[a-zA-Z0-9]([-a-zA-Z0-9_.]{0,61}[a-zA-Z0-9])?$/;

/** Reference to an entity of the catalog: `[kind:][namespace/]name`. */
export const entityRef = z
  .string()
  .regex(
    ENTITY_REF,
    'an entity reference is [kind:][namespace/]name, made of letters, digits and dashes, the name also of dots and underscores',
  )
  .meta({ examples: ['group:default/data-platform'] });
