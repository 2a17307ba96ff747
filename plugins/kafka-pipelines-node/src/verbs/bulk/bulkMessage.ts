import type {
  BulkChange,
  BulkRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { codeText } from '../../blueprints/markdownText';

function subjectOf(change: BulkChange): string {
  switch (change.kind) {
    case 'pluginVersion':
      return 'Set the plugin version of connectors';
    case 'config':
      return `${
        'unset' in change ? 'Remove' : 'Set'
      } a config key of connectors`;
    default:
      return `${change.value === undefined ? 'Remove' : 'Set'} ${
        change.kind === 'label' ? 'a label' : change.field
      }`;
  }
}

const valueText = (value: string | undefined) =>
  value === undefined ? 'null' : codeText(value);

/** The commit has all of them anyway. */
const MAX_LISTED = 1000;

/** The change, and each place it changes. */
export function bulkMessage(
  change: BulkChange,
  pipelines: number,
  rows: BulkRow[],
): string {
  const lines = rows
    .filter(({ outcome }) => outcome === 'changed')
    .map(
      ({ file, pointer, was, value }) =>
        // Indented lines are code to Markdown
        `    ${file} ${codeText(pointer)}: ${valueText(was)} -> ${valueText(
          value,
        )}`,
    );
  return [
    `${subjectOf(change)} in ${pipelines} ${
      pipelines === 1 ? 'pipeline' : 'pipelines'
    }`,
    '',
    ...lines.slice(0, MAX_LISTED),
    ...(lines.length > MAX_LISTED
      ? [`    … and ${lines.length - MAX_LISTED} more`]
      : []),
  ].join('\n');
}
