import type { StayingObject } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { textTable } from '../textTable';
import type { VerbChange, VerbReport } from './createVerbAction';

/** What a step of a removal does, what stays, and how to go on. */
export function removeReport({
  values: { pipeline },
  plan,
}: VerbChange<'remove'>): VerbReport {
  const { stays } = plan;
  const staying = stayingLines(stays);
  const shared = {
    warnings: stays
      .filter(({ danger }) => danger)
      .map(
        ({ kind, name, environment }) =>
          `Danger: the commands for ${kind} ${name} in ${environment} delete data that cannot be brought back`,
      ),
  };
  if (plan.step === 'stop') {
    return {
      ...shared,
      lines: [
        `Step 1 of 2: stops pipeline ${pipeline}, of which this runs:`,
        ...textTable(
          plan.running.map(({ environment, kind, name, now }) => [
            environment,
            kind === 'connector' ? 'connector' : 'ksqlDB app',
            name,
            now,
          ]),
        ),
        'What stays after step 2:',
        ...staying,
      ],
      next: [
        `This was step 1 of 2. Pipeline ${pipeline} stops as soon as the change is on the branch and Argo CD has synced it; it keeps how far it has read.`,
        '',
        `When nobody misses it, fill in the same form again: step 2 deletes its folder. Until then, **Edit** starts it again: set \`state\` back to running, and \`replicas\` to what it was.`,
      ].join('\n'),
    };
  }
  return {
    ...shared,
    lines: [
      `Step 2 of 2: deletes pipeline ${pipeline} with its files:`,
      ...textTable(plan.files.map(file => [file])),
      ...(plan.left.length > 0
        ? [
            'These files are no text and stay in the folder; remove them with git:',
            ...textTable(plan.left.map(({ path, reason }) => [path, reason])),
          ]
        : []),
      'What stays, stopped, until somebody deletes it:',
      ...staying,
    ],
    next:
      stays.length === 0
        ? `Pipeline ${pipeline} was in no environment, so nothing of it stays in a cluster.`
        : [
            `Of pipeline ${pipeline} this stays, stopped, until somebody deletes it. Nothing of it has to be done. The commit message has the commands, in the order in which they are safe.`,
            '',
            '```text',
            ...staying,
            '```',
          ].join('\n'),
  };
}

function stayingLines(stays: readonly StayingObject[]): string[] {
  return stays.length === 0
    ? ['  nothing']
    : textTable(
        stays.map(
          ({ environment, kind, namespace, name, destroys, danger }) => [
            environment,
            `${danger ? 'DANGER ' : ''}${kind}`,
            namespace ? `${namespace}/${name}` : name,
            `deleting destroys ${destroys}`,
          ],
        ),
      );
}
