import type { RawSchema } from './cleanSchema';

/** What the validation in Go says of a type beside its OpenAPI schema. */
export interface TypeRules {
  required?: readonly string[];
  /** By field; `emptyIsDefault` lets an `enum` be an empty text. */
  fields?: Readonly<Record<string, RawSchema & { emptyIsDefault?: boolean }>>;
  /** One of these fields is there. */
  any?: readonly string[];
  /** Exactly one of them is. */
  one?: readonly string[];
}

const TEXT = { minLength: 1 };
const LIST = { minItems: 1 };
const WHOLE = { minimum: 0 };
const DNS_LABEL = {
  minLength: 1,
  maxLength: 63,
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
};
const OPTIONAL_LABEL = {
  maxLength: 63,
  pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$',
};
const PORT_NUMBER = { minimum: 1, maximum: 65535 };
const PORT_NAME = { maxLength: 15, pattern: '^[-a-z0-9]*[a-z][-a-z0-9]*$' };
const PORT = { ...PORT_NUMBER, ...PORT_NAME };
const OPTIONAL_PORT_NAME = {
  maxLength: 15,
  pattern: '^([-a-z0-9]*[a-z][-a-z0-9]*)?$',
};
const FILE_MODE = { minimum: 0, maximum: 511 };
const ID = { minimum: 0, maximum: 2 ** 31 - 1 };
const USER = { runAsUser: ID, runAsGroup: ID };
/** A number or a percentage. */
const SHARE = { minimum: 0, pattern: '^[0-9]+%$' };
const SELECTOR_KEY = { name: TEXT, key: TEXT };

/**
 * By the last part of the type's name in OpenAPI. From k8s.io/kubernetes
 * pkg/apis/*\/validation; only what the variants ask a real server about.
 */
export const BUILT_IN_RULES: Readonly<Record<string, TypeRules>> = {
  ConfigMapEnvSource: { required: ['name'], fields: { name: TEXT } },
  ConfigMapKeySelector: { required: ['name'], fields: SELECTOR_KEY },
  ConfigMapVolumeSource: {
    required: ['name'],
    fields: { name: TEXT, defaultMode: FILE_MODE },
  },
  Container: { required: ['image'], fields: { image: TEXT, name: DNS_LABEL } },
  ContainerPort: {
    fields: { containerPort: PORT_NUMBER, name: OPTIONAL_PORT_NAME },
  },
  EnvFromSource: { one: ['configMapRef', 'secretRef'] },
  EnvVar: { fields: { name: { ...TEXT, pattern: '^[^=]*$' } } },
  EnvVarSource: {
    one: [
      'configMapKeyRef',
      'fieldRef',
      'fileKeyRef',
      'resourceFieldRef',
      'secretKeyRef',
    ],
  },
  HTTPGetAction: { fields: { port: PORT } },
  JobSpec: {
    fields: {
      activeDeadlineSeconds: WHOLE,
      backoffLimit: WHOLE,
      ttlSecondsAfterFinished: WHOLE,
    },
  },
  Job: { required: ['spec'] },
  KeyToPath: { fields: { key: TEXT, path: TEXT, mode: FILE_MODE } },
  LocalObjectReference: { required: ['name'], fields: { name: TEXT } },
  NetworkPolicyPeer: { any: ['ipBlock', 'namespaceSelector', 'podSelector'] },
  NetworkPolicyPort: { fields: { port: PORT } },
  ObjectFieldSelector: {
    fields: {
      fieldPath: {
        pattern:
          "^(metadata\\.(name|namespace|uid|(labels|annotations)(\\['[^']+'\\])?)|spec\\.(nodeName|serviceAccountName)|status\\.(hostIP|hostIPs|podIP|podIPs))$",
      },
    },
  },
  PersistentVolumeClaim: { required: ['spec'] },
  PersistentVolumeClaimSpec: {
    required: ['accessModes', 'resources'],
    fields: { accessModes: LIST },
  },
  PodAffinityTerm: {
    required: ['labelSelector'],
    fields: { topologyKey: TEXT },
  },
  PodDisruptionBudgetSpec: {
    fields: { maxUnavailable: SHARE, minAvailable: SHARE },
  },
  PodSecurityContext: { fields: { ...USER, fsGroup: ID } },
  PodSpec: {
    fields: { containers: LIST, terminationGracePeriodSeconds: WHOLE },
  },
  PodTemplateSpec: { required: ['spec'] },
  PolicyRule: {
    required: ['apiGroups', 'resources'],
    fields: { apiGroups: LIST, resources: LIST, verbs: LIST },
  },
  Probe: {
    one: ['exec', 'grpc', 'httpGet', 'tcpSocket'],
    fields: {
      failureThreshold: WHOLE,
      initialDelaySeconds: WHOLE,
      periodSeconds: WHOLE,
      successThreshold: WHOLE,
      timeoutSeconds: WHOLE,
    },
  },
  RoleRef: {
    fields: {
      apiGroup: { enum: ['', 'rbac.authorization.k8s.io'] },
      kind: { enum: ['Role', 'ClusterRole'] },
      name: TEXT,
    },
  },
  RollingUpdateStatefulSetStrategy: { fields: { partition: WHOLE } },
  SecretEnvSource: { required: ['name'], fields: { name: TEXT } },
  SecretKeySelector: { required: ['name'], fields: SELECTOR_KEY },
  SecretVolumeSource: {
    required: ['secretName'],
    fields: { secretName: TEXT, defaultMode: FILE_MODE },
  },
  SecurityContext: { fields: USER },
  Service: { required: ['spec'] },
  ServicePort: {
    fields: {
      name: OPTIONAL_LABEL,
      port: PORT_NUMBER,
      targetPort: { ...PORT_NUMBER, ...OPTIONAL_PORT_NAME },
    },
  },
  ServiceSpec: {
    fields: { clusterIP: { pattern: '^(None|[0-9a-fA-F.:]*)$' } },
  },
  StatefulSet: { required: ['spec'] },
  StatefulSetSpec: {
    fields: { podManagementPolicy: { emptyIsDefault: true }, replicas: WHOLE },
  },
  StatefulSetUpdateStrategy: { fields: { type: { emptyIsDefault: true } } },
  Subject: {
    fields: { kind: { enum: ['ServiceAccount', 'User', 'Group'] }, name: TEXT },
  },
  TCPSocketAction: { fields: { port: PORT } },
  Toleration: {
    fields: {
      effect: { emptyIsDefault: true },
      operator: { emptyIsDefault: true },
    },
  },
  TopologySpreadConstraint: {
    required: ['labelSelector'],
    fields: { maxSkew: { minimum: 1 }, topologyKey: TEXT },
  },
  Volume: { fields: { name: DNS_LABEL } },
  VolumeResourceRequirements: {
    required: ['requests'],
    fields: { requests: { required: ['storage'] } },
  },
  VolumeMount: { fields: { mountPath: TEXT, name: TEXT } },
};

function withField(
  raw: RawSchema,
  { emptyIsDefault, ...rules }: RawSchema & { emptyIsDefault?: boolean },
): RawSchema {
  return {
    ...raw,
    ...rules,
    ...(emptyIsDefault && Array.isArray(raw.enum)
      ? { enum: ['', ...raw.enum.filter(value => value !== '')] }
      : {}),
  };
}

const alternatives = (fields: readonly string[]) =>
  fields.map(field => ({ required: [field] }));

/**
 * Adds to a type of OpenAPI what its validation says besides.
 *
 * @throws Error when a rule is of a field that the type has not
 */
export function withBuiltInRules(type: string, raw: RawSchema): RawSchema {
  const name = type.split('.').at(-1) ?? '';
  if (!Object.hasOwn(BUILT_IN_RULES, name)) return raw;
  const { required = [], fields = {}, any, one } = BUILT_IN_RULES[name];
  const properties = { ...(raw.properties as Record<string, RawSchema>) };
  for (const field of [...required, ...(any ?? []), ...(one ?? [])]) {
    if (!properties[field]) throw new Error(`${name} has no ${field}`);
  }
  for (const [field, rules] of Object.entries(fields)) {
    if (!properties[field]) throw new Error(`${name} has no ${field}`);
    properties[field] = withField(properties[field], rules);
  }
  const all = [
    ...new Set([...((raw.required as string[]) ?? []), ...required]),
  ];
  return {
    ...raw,
    properties,
    ...(all.length > 0 && { required: all.sort() }),
    ...(any && { anyOf: alternatives(any) }),
    ...(one && { oneOf: alternatives(one) }),
  };
}
