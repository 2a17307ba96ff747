import { JavaRegex, JavaRegexError } from './javaRegex';
import type { DebeziumConnector } from './debeziumConnectors';
import { regexNames } from './regexTemplate';
import type { NameTemplate } from './nameTemplate';

/** Debezium's lists: comma-separated, `\,` is a comma inside an entry. */
export function filterEntries(text: string | undefined): string[] {
  return (text ?? '')
    .split(/(?<!\\),/)
    .map(entry => entry.trim().replace(/\\,/g, ','))
    .filter(Boolean);
}

/** One include or exclude list of a connector. */
export interface Filter {
  key: string;
  entries: string[];
}

/** The filter of that kind, under its name of today or of Debezium 1.x. */
export function filterOf(
  config: Record<string, string>,
  what: string,
  kind: 'include' | 'exclude',
): Filter | undefined {
  const keys = [
    `${what}.${kind}.list`,
    `${what}.${kind === 'include' ? 'whitelist' : 'blacklist'}`,
  ];
  const key = keys.find(
    candidate => filterEntries(config[candidate]).length > 0,
  );
  return key ? { key, entries: filterEntries(config[key]) } : undefined;
}

function isLiteralMode(config: Record<string, string>): boolean {
  return config['filters.match.mode']?.trim().toLowerCase() === 'literal';
}

/** The names an entry of a filter stands for; holes are called `any`. */
export function namesOfEntry(
  config: Record<string, string>,
  entry: string,
): NameTemplate[] {
  return isLiteralMode(config) ? [[entry]] : regexNames(entry, 'any');
}

function passes(
  config: Record<string, string>,
  what: string,
  name: string,
): boolean {
  const matches = (entry: string) =>
    isLiteralMode(config)
      ? entry === name
      : new JavaRegex(entry, { ignoreCase: true }).matches(name);
  const include = filterOf(config, what, 'include');
  if (include) {
    return include.entries.some(matches);
  }
  return !filterOf(config, what, 'exclude')?.entries.some(matches);
}

/**
 * Does the connector capture this table? Entries are regular expressions
 * without regard to case that match the whole name; an include list makes the
 * exclude list of the same kind irrelevant.
 *
 * @returns undefined when a filter cannot be evaluated
 */
export function captures(
  connector: DebeziumConnector,
  config: Record<string, string>,
  outer: string,
  table: string,
): boolean | undefined {
  try {
    return (
      passes(config, connector.outerFilter, outer) &&
      passes(config, connector.tableFilter, `${outer}.${table}`)
    );
  } catch (error) {
    if (error instanceof JavaRegexError) {
      return undefined;
    }
    throw error;
  }
}
