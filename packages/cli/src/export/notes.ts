import type { PipelineExport } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { many } from '../many';
import type { ExportOptions } from './options';

/** What somebody has to know who sends these to a worker, one sentence each. */
export function exportNotes(
  { connectors, unexported, providers, remarks }: PipelineExport,
  format: ExportOptions['format'],
): string[] {
  const notes = unexported.map(
    ({ name, secretKeys }) =>
      `${name} is left out: ${secretKeys.join(', ')} ${
        secretKeys.length === 1 ? 'holds a secret' : 'hold secrets'
      } in clear. Put it into a Secret and name that, such as \${secrets:<namespace>/<secret>:<key>}.`,
  );
  for (const { connectCluster, alias, declared, connectors: of } of providers) {
    notes.push(
      `${of.join(
        ', ',
      )}: the worker needs a config provider with the alias ${alias} (config.providers=${alias}), which resolves \${${alias}:...}${
        declared ? ` as that of the Connect cluster ${connectCluster} does` : ''
      }.`,
    );
  }
  const states = connectors.filter(
    ({ request }) => request.initial_state !== undefined,
  );
  if (states.length > 0) {
    const names = states
      .map(({ request }) => `${request.name} (${request.initial_state})`)
      .join(', ');
    notes.push(
      format === 'config'
        ? `A config says nothing of the state: ${names} would run. Stop or pause ${
            states.length === 1 ? 'it' : 'them'
          } by PUT /connectors/<name>/stop or /pause.`
        : `${names}: initial_state needs Kafka Connect 3.7 or newer.`,
    );
  }
  if (connectors.length === 0 && unexported.length === 0) {
    notes.push('The pipeline has no connectors in this environment.');
  }
  return [...notes, ...remarks];
}

/** `Wrote 2 connectors into out` */
export function writtenNote(count: number, folder: string): string {
  return `Wrote ${many(count, 'connector')} into ${folder}`;
}
