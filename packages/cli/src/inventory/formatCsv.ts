import type { Inventory } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const COLUMNS = [
  'artifact',
  'version',
  'newest',
  'environment',
  'cluster',
  'clusterOwner',
  'connector',
  'pipeline',
  'owner',
  'classes',
];

/** A field as RFC 4180 has it. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One line per artifact, Connect cluster, environment and connector; without a
 * connector the last fields are empty. A class that no artifact provides has
 * no artifact and no version.
 */
export function formatCsv({ artifacts, missing }: Inventory): string {
  const used = artifacts.flatMap(
    ({
      artifact,
      version = '',
      newest = '',
      environment,
      cluster,
      owner,
      connectors,
    }) => {
      const start = [artifact, version, newest, environment, cluster, owner];
      return connectors.length === 0
        ? [[...start, '', '', '', '']]
        : connectors.map(each => [
            ...start,
            each.connector,
            each.pipeline,
            each.owner,
            each.classes.join(' '),
          ]);
    },
  );
  const without = missing.map(each => [
    '',
    '',
    '',
    each.environment,
    each.cluster,
    '',
    each.connector,
    each.pipeline,
    each.owner,
    each.missing,
  ]);
  return [COLUMNS, ...used, ...without]
    .map(fields => `${fields.map(field).join(',')}\n`)
    .join('');
}
