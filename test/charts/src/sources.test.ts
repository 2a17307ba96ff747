import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sharedValuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { chartNames, chartsFolder } from './charts';

const shared = readdirSync(join(chartsFolder, '_shared')).sort();

/** Functions whose result differs from run to run, or depends on a cluster; `tpl` would change config. */
const FORBIDDEN =
  /[({|=]-?\s*(tpl|lookup|now|date\w*|rand\w*|gen[A-Z]\w*|uuid\w*|shuffle|getHostByName|env|expandenv)\b/;

/** Template code without its comments. */
function code(text: string): string {
  return text.replace(/\{\{-?\s*\/\*.*?\*\/\s*-?\}\}/gs, '');
}

function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some(hasNull);
}

describe.each(chartNames)('%s', chart => {
  const folder = join(chartsFolder, chart);
  const templates = readdirSync(join(folder, 'templates'));

  it('links every shared template file, and copies none', () => {
    const links = templates.filter(file =>
      lstatSync(join(folder, 'templates', file)).isSymbolicLink(),
    );
    expect(links.sort()).toEqual(shared);
    for (const link of links) {
      expect(readlinkSync(join(folder, 'templates', link))).toBe(
        `../../_shared/${link}`,
      );
    }
  });

  it.each(templates)('calls nothing that is not deterministic in %s', file => {
    const text = readFileSync(join(folder, 'templates', file), 'utf8');
    expect(code(text)).not.toMatch(FORBIDDEN);
    expect(code(text)).not.toContain('.Capabilities');
    expect(code(text)).not.toContain('.Chart.');
  });

  it('sets no null and no key of shared files in its values.yaml', () => {
    const values = parse(readFileSync(join(folder, 'values.yaml'), 'utf8'));
    expect(hasNull(values)).toBe(false);
    expect(
      Object.keys(values).filter(key => key in sharedValuesSchema.shape),
    ).toEqual([]);
  });

  it('has no subchart', () => {
    const manifest = parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
    expect(readdirSync(folder)).not.toContain('charts');
  });
});

it.each([
  '{{ now }}',
  '{{- $x := randAlpha 3 }}',
  '{{ .a | tpl . }}',
  '{{ (lookup "v1" "Secret" "a" "b") }}',
  '{{ genCA "a" 1 }}',
  '{{ uuidv4 }}',
])('would find %s', text => {
  expect(code(text)).toMatch(FORBIDDEN);
});
