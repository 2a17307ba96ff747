import type {
  Acl,
  AppAcls,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

function aclText({ resourceType, name, patternType, operations }: Acl): string {
  const star = patternType === 'prefix' ? '*' : '';
  return `#   ${resourceType} ${name}${star}: ${operations.join(', ')}`;
}

/** What has to be done, and what has not, as comments of a shell script. */
function notes(app: AppAcls): string[] {
  const { authentication, kafkaCluster, principal, rendered } = app;
  const list = app.acls.map(aclText);
  if (rendered) {
    return [
      '# Nothing to run: the chart renders a KafkaUser with these ACLs.',
      ...list,
    ];
  }
  if (principal === undefined) {
    return [
      `# ${authentication} takes no ACLs: allow this in the policy of the app's role.`,
      ...list,
    ];
  }
  return [
    ...(authentication === 'tls'
      ? [
          '# Write the whole subject of the certificate in place of the principal, as the brokers log it.',
        ]
      : []),
    ...(app.commands.length === 0
      ? [
          `# No command: kafkaClusters.${kafkaCluster}.bootstrapServers is missing.`,
          ...list,
        ]
      : []),
  ];
}

function appText(app: AppAcls): string {
  const who = app.principal ? `, ${app.principal}` : '';
  return [
    `# ksqlDB app ${app.app} on Kafka cluster ${
      app.kafkaCluster || '(none)'
    }${who}`,
    ...(app.topicsNamed
      ? []
      : [
          `# The topics of its statements are missing here: name them in ksqldb.${app.app}.user.topics.`,
        ]),
    ...notes(app),
    ...app.commands,
    '',
  ].join('\n');
}

/** ACLs as a shell script of Kafka's own commands, with what to know as comments. */
export function formatAcls(
  apps: readonly AppAcls[],
  pipeline: string,
  environment: string,
): string {
  return apps.length === 0
    ? `# The pipeline ${pipeline} has no ksqlDB app in ${environment}, so it needs no ACLs of its own: connectors sign in as their Connect cluster does.\n`
    : apps.map(appText).join('\n');
}
