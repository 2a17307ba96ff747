import {
  FRAMEWORK,
  nearest,
  pluginKindSchema,
  simpleName,
  type ConnectCatalogue,
  type FoundClass,
  type KnownKey,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { OK, UsageError } from '../exitCodes';
import { openCatalogue } from '../openRepository';

/** Options of `catalogue show`. */
export interface ShowOptions {
  repository: string;
  format: 'text' | 'json';
  pluginVersion?: string;
}

function findClass(
  catalogue: ConnectCatalogue,
  name: string,
  version: string | undefined,
): FoundClass {
  const found = catalogue.find(name, version);
  if (found) {
    return found;
  }
  const names = pluginKindSchema.options.flatMap(kind =>
    catalogue.classNames(kind),
  );
  const same = names.filter(each => simpleName(each) === simpleName(name));
  if (same.length > 0) {
    throw new UsageError(
      `Several classes are called ${name}; name one in full: ${same.join(
        ', ',
      )}`,
    );
  }
  const meant = nearest(name, [...names, ...names.map(simpleName)]);
  throw new UsageError(
    `The catalogue does not know ${name}.${
      meant ? ` Did you mean ${meant}?` : ''
    } What a worker has is added with kafka-pipelines catalogue add --from-connect URL.`,
  );
}

function defaultText({ default: value, required }: KnownKey): string {
  if (required) {
    return 'required';
  }
  if (value === undefined || value === null) {
    return '-';
  }
  return value === '' ? "''" : String(value);
}

function allowed({ range, values }: KnownKey): string {
  if (values) {
    return values.join(' | ');
  }
  const { min, max } = range ?? {};
  return range ? `${min ?? ''}..${max ?? ''}` : '';
}

function remarks({ deprecated, pattern, secret, type, use }: KnownKey): string {
  return [
    ...(pattern ? ['pattern'] : []),
    ...(secret && type !== 'PASSWORD' ? ['secret'] : []),
    ...(deprecated ? [use ? `deprecated: use ${use}` : 'deprecated'] : []),
  ].join(', ');
}

/** Rows below each other, each column as wide as its widest but the last ones. */
function columns(rows: string[][]): string[] {
  const widths = rows[0].map((_, column) =>
    Math.min(48, Math.max(...rows.map(row => row[column].length))),
  );
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

function text(found: FoundClass, catalogue: ConnectCatalogue): string {
  const others = catalogue
    .versions(found.class)
    .filter(
      ({ artifact, version }) =>
        artifact !== found.artifact || version !== found.artifactVersion,
    )
    .map(({ artifact, version }) =>
      artifact === found.artifact ? version : `${artifact} ${version}`,
    );
  const keys = Object.entries(found.keys).sort(([a], [b]) => (a < b ? -1 : 1));
  const families = found.prefixes.map(({ aliases, prefix }) =>
    aliases ? `${prefix}<one of ${aliases}>.` : prefix,
  );
  return [
    `${found.class} (${[found.kind, ...(found.also ?? [])].join(', ')})`,
    `${found.artifact} ${found.artifactVersion}`,
    ...(others.length > 0 ? [`also known: ${others.join(', ')}`] : []),
    ...(found.singleTask ? ['runs as one task'] : []),
    ...(found.open ? ['may read more keys than these'] : []),
    '',
    ...(keys.length > 0
      ? columns([
          ['KEY', 'TYPE', 'DEFAULT', 'ALLOWED', ''],
          ...keys.map(([name, key]) => [
            name,
            key.type,
            defaultText(key),
            allowed(key),
            remarks(key),
          ]),
        ])
      : ['no keys of its own']),
    ...(families.length > 0
      ? ['', `and keys that begin with: ${families.join(', ')}`]
      : []),
    ...(found.kind === 'source' || found.kind === 'sink'
      ? [
          '',
          `and those of all connectors: kafka-pipelines catalogue show ${
            FRAMEWORK[found.kind]
          }`,
        ]
      : []),
    '',
  ].join('\n');
}

/**
 * `kafka-pipelines catalogue show`: prints the keys of a class.
 *
 * @param className - full or simple name
 * @returns the exit code
 * @throws UsageError when the class is unknown
 */
export async function showClass(
  className: string,
  { format, pluginVersion, repository }: ShowOptions,
): Promise<number> {
  const { catalogue } = await openCatalogue(repository);
  const found = findClass(catalogue, className, pluginVersion);
  if (found.insteadOf !== undefined) {
    process.stderr.write(
      `The catalogue does not have ${found.insteadOf}; this is the nearest version.\n`,
    );
  }
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(found, undefined, 2)}\n`
      : text(found, catalogue),
  );
  return OK;
}
