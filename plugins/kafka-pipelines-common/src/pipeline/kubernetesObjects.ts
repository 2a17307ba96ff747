import { z } from 'zod';

/*
 * Objects of the Kubernetes API under their own names: whoever knows Kubernetes
 * knows them. They are lists where Kubernetes has lists, and a later file
 * replaces them whole.
 */

const text = z.string();

/** Labels or annotations by key. */
export const stringMap = z.record(text, text);

const expressions = z.array(
  z.strictObject({
    key: text.describe('Label or field.'),
    operator: z
      .enum(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'])
      .describe('How values are compared.'),
    values: z.array(text).optional().describe('Values to compare with.'),
  }),
);

const labelSelector = z
  .strictObject({
    matchLabels: stringMap.optional().describe('Labels and their values.'),
    matchExpressions: expressions.optional().describe('Further conditions.'),
  })
  .describe('Which pods are meant, by their labels.')
  .meta({ id: 'labelSelector' });

const nodeSelectorTerm = z.strictObject({
  matchExpressions: expressions.optional().describe('Labels of the node.'),
  matchFields: expressions.optional().describe('Fields of the node.'),
});

const podAffinityTerm = z.strictObject({
  topologyKey: text.describe('Label of nodes that says what together means.'),
  labelSelector: labelSelector.optional(),
  namespaceSelector: labelSelector.optional(),
  namespaces: z.array(text).optional().describe('Namespaces of the pods.'),
  matchLabelKeys: z.array(text).optional().describe('Labels to be equal.'),
  mismatchLabelKeys: z.array(text).optional().describe('Labels to differ.'),
});

const weight = z.number().int().min(1).max(100).describe('From 1 to 100.');

const podAffinity = z.strictObject({
  requiredDuringSchedulingIgnoredDuringExecution: z
    .array(podAffinityTerm)
    .optional()
    .describe('What must hold.'),
  preferredDuringSchedulingIgnoredDuringExecution: z
    .array(
      z.strictObject({
        weight,
        podAffinityTerm: podAffinityTerm.describe('What is preferred.'),
      }),
    )
    .optional()
    .describe('What is preferred.'),
});

export const affinitySchema = z
  .strictObject({
    nodeAffinity: z
      .strictObject({
        requiredDuringSchedulingIgnoredDuringExecution: z
          .strictObject({
            nodeSelectorTerms: z
              .array(nodeSelectorTerm)
              .describe('Terms of which one must hold.'),
          })
          .optional()
          .describe('What must hold.'),
        preferredDuringSchedulingIgnoredDuringExecution: z
          .array(
            z.strictObject({
              weight,
              preference: nodeSelectorTerm.describe('What is preferred.'),
            }),
          )
          .optional()
          .describe('What is preferred.'),
      })
      .optional()
      .describe('Which nodes.'),
    podAffinity: podAffinity.optional().describe('Near which pods.'),
    podAntiAffinity: podAffinity.optional().describe('Away from which pods.'),
  })
  .describe('Affinity of a pod, as Kubernetes writes it.')
  .meta({
    id: 'affinity',
    examples: [
      {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: { 'strimzi.io/cluster': 'cdc' } },
            },
          ],
        },
      },
    ],
  });

export const tolerationsSchema = z
  .array(
    z.strictObject({
      key: text.optional().describe('Key of the taint; none means all.'),
      operator: z
        .enum(['Exists', 'Equal'])
        .optional()
        .describe('Equal by default.'),
      value: text.optional().describe('Value of the taint.'),
      effect: z
        .enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
        .optional()
        .describe('Effect of the taint; none means all.'),
      tolerationSeconds: z
        .number()
        .int()
        .optional()
        .describe('How long, for NoExecute.'),
    }),
  )
  .describe('Taints of nodes that the pod tolerates.')
  .meta({
    examples: [
      [
        {
          key: 'dedicated',
          operator: 'Equal',
          value: 'kafka',
          effect: 'NoSchedule',
        },
      ],
    ],
  });

export const topologySpreadConstraintsSchema = z
  .array(
    z.strictObject({
      maxSkew: z.number().int().min(1).describe('Largest difference in pods.'),
      topologyKey: text.describe('Label of the nodes, such as the zone.'),
      whenUnsatisfiable: z
        .enum(['DoNotSchedule', 'ScheduleAnyway'])
        .describe('What to do with a pod that would break it.'),
      labelSelector: labelSelector.optional(),
      matchLabelKeys: z.array(text).optional().describe('Labels to be equal.'),
      minDomains: z.number().int().min(1).optional().describe('Least domains.'),
      nodeAffinityPolicy: z
        .enum(['Honor', 'Ignore'])
        .optional()
        .describe('Whether only nodes count that affinity allows.'),
      nodeTaintsPolicy: z
        .enum(['Honor', 'Ignore'])
        .optional()
        .describe('Whether only nodes count whose taints are tolerated.'),
    }),
  )
  .describe('How pods are spread over zones and nodes.')
  .meta({
    examples: [
      [
        {
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { 'strimzi.io/cluster': 'cdc' } },
        },
      ],
    ],
  });

const profile = z.strictObject({
  type: z
    .enum(['RuntimeDefault', 'Localhost', 'Unconfined'])
    .describe('Which profile.'),
  localhostProfile: text.optional().describe('File on the node.'),
});

const seLinuxOptions = z.strictObject({
  level: text.optional().describe('SELinux level.'),
  role: text.optional().describe('SELinux role.'),
  type: text.optional().describe('SELinux type.'),
  user: text.optional().describe('SELinux user.'),
});

const identity = {
  runAsUser: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('User id.')
    .meta({ examples: [1001] }),
  runAsGroup: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Group id.')
    .meta({ examples: [1001] }),
  runAsNonRoot: z.boolean().optional().describe('Refuse to run as root.'),
  seccompProfile: profile.optional().describe('System calls that are allowed.'),
  appArmorProfile: profile.optional().describe('AppArmor profile.'),
  seLinuxOptions: seLinuxOptions.optional().describe('SELinux context.'),
};

export const podSecurityContextSchema = z
  .strictObject({
    ...identity,
    fsGroup: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Group that owns volumes.')
      .meta({ examples: [1001] }),
    fsGroupChangePolicy: z
      .enum(['Always', 'OnRootMismatch'])
      .optional()
      .describe('When the owner of volumes is changed.'),
    supplementalGroups: z
      .array(z.number().int().min(0))
      .optional()
      .describe('Further groups.')
      .meta({ examples: [[1001]] }),
    sysctls: z
      .array(
        z.strictObject({
          name: text.describe('Name of the kernel parameter.'),
          value: text.describe('Its value.'),
        }),
      )
      .optional()
      .describe('Kernel parameters.')
      .meta({
        examples: [[{ name: 'net.ipv4.tcp_keepalive_time', value: '300' }]],
      }),
  })
  .describe('Security context of all containers of a pod.')
  .meta({
    id: 'podSecurityContext',
    examples: [{ runAsNonRoot: true, fsGroup: 1001 }],
  });

export const securityContextSchema = z
  .strictObject({
    ...identity,
    allowPrivilegeEscalation: z
      .boolean()
      .optional()
      .describe('Whether a process may gain privileges.'),
    privileged: z.boolean().optional().describe('Run as root of the node.'),
    readOnlyRootFilesystem: z
      .boolean()
      .optional()
      .describe('Mount the image read-only.'),
    capabilities: z
      .strictObject({
        add: z
          .array(text)
          .optional()
          .describe('Capabilities to add.')
          .meta({ examples: [['NET_BIND_SERVICE']] }),
        drop: z
          .array(text)
          .optional()
          .describe('Capabilities to drop.')
          .meta({ examples: [['ALL']] }),
      })
      .optional()
      .describe('Linux capabilities.'),
  })
  .describe('Security context of a container.')
  .meta({
    id: 'securityContext',
    examples: [
      {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      },
    ],
  });
