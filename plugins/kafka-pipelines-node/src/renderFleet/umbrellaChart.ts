import { parse } from 'yaml';
import { umbrellaSchema } from './umbrellaSchema';

/** A chart with whose templates many releases can be rendered in one run. */
export interface UmbrellaChart {
  /** Files of the chart, without its values and without a release. */
  files: ReadonlyMap<string, string>;
  /** Its own values. */
  values: Readonly<Record<string, unknown>>;
}

/** Where the umbrella keeps the values of shared files. */
export const SHARED = 'shared';

const WRAPPER = 'umbrella.release';
const BODY = 'umbrella.template';
const NOTES = 'templates/NOTES.txt';

/**
 * The root that the templates of one release see. Its values are put together
 * key by key: the maps themselves are not copied.
 */
function wrapper(bodies: readonly string[], silent: readonly string[]): string {
  return `{{- define "${WRAPPER}" -}}
{{- $values := dict -}}
{{- range $layer := list (get .umbrella.Values "${SHARED}") (get .umbrella.Values .alias) -}}
{{- range $key, $value := $layer -}}{{- $_ := set $values $key $value -}}{{- end -}}
{{- end -}}
{{- $root := dict "Values" $values "Release" (merge (dict "Name" .name) .umbrella.Release) "Chart" .umbrella.Chart "Capabilities" .umbrella.Capabilities "Template" .umbrella.Template -}}
${silent
  .map(name => `{{- $_ := include "${name}" $root -}}\n`)
  .join('')}${bodies
    .map(name => `{{- include "${name}" $root }}`)
    .join('\n---\n')}
{{- end -}}
`;
}

/** The template file that renders one release. */
export function releaseTemplate(alias: string, name: string): string {
  return `{{- include "${WRAPPER}" (dict "umbrella" $ "alias" "${alias}" "name" "${name}") }}\n`;
}

/**
 * Prints a checksum of what all releases share. Helm goes through templates from
 * the last name to the first: when the first and the last one differ, a release
 * has changed what the next ones see.
 */
export const SHARED_CHECKSUM = `sharedChecksum: {{ get .Values "${SHARED}" | toJson | sha256sum }}\n`;

/** True for values that Helm reads alike wherever they stand. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return !Array.isArray(value) && Object.values(value).every(isPlain);
  }
  return typeof value === 'boolean' || Number.isSafeInteger(value);
}

/** Values of the chart itself; undefined where it is not sure that Helm reads them so. */
function plainValues(text: string): Record<string, unknown> | undefined {
  const values = parse(text) ?? {};
  // Helm reads YAML 1.1, to which 010 is eight.
  const asHelm = parse(text, { version: '1.1' }) ?? {};
  return typeof values === 'object' &&
    isPlain(values) &&
    JSON.stringify(values) === JSON.stringify(asHelm)
    ? values
    : undefined;
}

/**
 * Makes an umbrella of a chart: its helpers stay, and each template that prints
 * something becomes a helper that is called once for each release, with that
 * release's values, name and nothing else. One chart with many releases in it
 * instead of many subcharts is parsed once, and Helm copies no values from
 * subchart to subchart.
 *
 * @param chart - files by their path in the chart
 * @returns undefined for a chart of another layout, which must be rendered
 * release by release to give the same
 */
export function umbrellaChart(
  chart: ReadonlyMap<string, string>,
): UmbrellaChart | undefined {
  const manifest = chart.get('Chart.yaml');
  const values = plainValues(chart.get('values.yaml') ?? '');
  const schema = umbrellaSchema(chart.get('values.schema.json') ?? '{}');
  if (
    manifest === undefined ||
    values === undefined ||
    schema === undefined ||
    parse(manifest)?.dependencies !== undefined ||
    // Rules about templates would also hit those that are made here.
    /template|yaml|tpl|^[*/]+$|^!/m.test(chart.get('.helmignore') ?? '')
  ) {
    return undefined;
  }
  const files = new Map([
    ['Chart.yaml', manifest],
    ['values.schema.json', schema],
  ]);
  const bodies: string[] = [];
  const silent: string[] = [];
  let helpers = '';
  for (const [path, text] of chart) {
    if (/^(charts|crds)\//.test(path) || path === 'requirements.yaml') {
      return undefined;
    }
    if (!path.startsWith('templates/')) continue;
    // None sees the same here: other files, other names, and a copy of all templates.
    if (/\.(Files|Subcharts|Template|IsRoot)\b|\btpl\b/.test(text)) {
      return undefined;
    }
    if (/\/_[^/]*$/.test(path)) {
      files.set(path, text);
    } else if (/\{\{-?\s*(define|block)\b/.test(text)) {
      return undefined;
    } else {
      const name = `${BODY}.${bodies.length + silent.length}`;
      // Helm renders the notes, too, and stops when they fail, but prints none.
      if (path === NOTES) silent.push(name);
      else bodies.push(name);
      helpers += `{{- define "${name}" }}${text}{{ end }}\n`;
    }
  }
  files.set('templates/_umbrella.tpl', helpers + wrapper(bodies, silent));
  return bodies.length > 0 ? { files, values } : undefined;
}
