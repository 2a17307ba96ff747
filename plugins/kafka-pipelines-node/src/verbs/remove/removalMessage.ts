import type {
  Fleet,
  RunningPart,
  StayingObject,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  codeText,
  inertReferences,
  markdownText,
} from '../../blueprints/markdownText';

/** What the commit says that stops a pipeline. */
export function stopMessage(pipeline: string, running: RunningPart[]): string {
  const lines = running.map(
    ({ environment, kind, name, now }) =>
      `- ${environment}: ${
        kind === 'connector' ? 'connector' : 'ksqlDB app'
      } ${markdownText(name)} (${now})`,
  );
  return [
    `Stop pipeline ${pipeline} before its removal`,
    '',
    'What runs stops and keeps how far it has read. Once nobody misses it, a second commit removes the folder.',
    '',
    ...lines,
  ].join('\n');
}

function objectLines({
  kind,
  namespace,
  name,
  destroys,
  note,
  commands,
  danger,
}: StayingObject): string[] {
  const label = `${danger ? 'DANGER: ' : ''}${kind} ${
    namespace ? `${namespace}/` : ''
  }${name}`;
  const lines = [
    ...[
      `# ${label}${note === undefined ? '' : ` (${note})`}`,
      `#   ${
        commands.length > 0 ? '' : 'leave it: '
      }deleting destroys ${destroys}`,
    ].map(inertReferences),
    // These are copied into a shell, so they stay as they are
    ...commands,
  ];
  // Indented lines are code to Markdown
  return lines.map(line => `    ${line}`);
}

function destinationOf(fleet: Fleet, environment: string): string {
  const { server, name } =
    fleet.environments[environment]?.config.destination ?? {};
  return name ?? server ?? 'the cluster Argo CD runs in';
}

/** What the commit says that removes a pipeline: all that stays, and how it goes. */
export function removalMessage(options: {
  pipeline: string;
  fleet: Fleet;
  stays: StayingObject[];
  left: Array<{ path: string; reason: string }>;
}): string {
  const { pipeline, fleet, stays, left } = options;
  const environments = [
    ...new Set(stays.map(({ environment }) => environment)),
  ];
  return [
    `Remove pipeline ${pipeline}`,
    '',
    stays.length > 0
      ? 'Its objects stay in the cluster, stopped, until somebody deletes them. Nothing of this has to be done; in this order, data comes last:'
      : 'It is in no environment, so nothing of it stays in a cluster.',
    ...environments.flatMap(environment => [
      '',
      `In ${environment} (${markdownText(destinationOf(fleet, environment))}):`,
      '',
      ...stays
        .filter(object => object.environment === environment)
        .flatMap(objectLines),
    ]),
    ...(left.length > 0
      ? [
          '',
          'These files are no text and stay in the folder; remove them with git:',
          '',
          ...left.map(({ path, reason }) => `    ${codeText(path)}: ${reason}`),
        ]
      : []),
  ].join('\n');
}
