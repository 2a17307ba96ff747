import type { SettingRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  code,
  table,
  type ListLimit,
} from '../../changes/pullRequest/markdown';

/** Rows that a reader looks through, for a connector has that many. */
const USUAL_ROWS = 60;

/**
 * Settings that change, with what they were and what they become. Of secrets
 * only that they change.
 *
 * @param isNew - all of it is: there is no column for what it was
 * @param limit - of lists; settings are shown in any case until there are 60
 */
export function settingsTable(
  settings: readonly SettingRow[],
  isNew: boolean,
  { items }: ListLimit,
): string {
  const byEnvironment = settings.some(({ environments }) => environments);
  const rows = settings
    .slice(0, Math.max(items, USUAL_ROWS))
    .map(row => [
      `${code(row.key)}${row.identity ? ' **(identity)**' : ''}`,
      ...(byEnvironment ? [(row.environments ?? []).map(code).join(', ')] : []),
      ...(isNew
        ? [shown(row, 'after')]
        : [shown(row, 'before'), shown(row, 'after')]),
    ]);
  const text = table(
    [
      'Setting',
      ...(byEnvironment ? ['Environment'] : []),
      ...(isNew ? ['Value'] : ['Before', 'After']),
    ],
    rows,
  );
  return rows.length < settings.length
    ? `${text}\n\nShown ${rows.length} of ${settings.length} settings.`
    : text;
}

function shown(row: SettingRow, side: 'before' | 'after'): string {
  if (row.secret) return '*secret*';
  const value = row[side];
  if (value === undefined) return '*not set*';
  const duration = row.duration?.[side];
  return `${code(value)}${duration === undefined ? '' : ` (${duration})`}`;
}
