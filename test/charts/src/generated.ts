import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chartDefaults,
  valuesSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { releasesOf, withChanges } from './changelog';
import { chartNames, repositoryFolder } from './charts';
import { checksPage } from './checksPage';
import { typesTemplate } from './typesTemplate';
import { withFiles, withValues } from './valuesDocument/readme';
import { valuesFile } from './valuesDocument/valuesFile';
import { valuesTables } from './valuesDocument/valuesTables';

const COMMENT =
  'What the charts assume where no value says otherwise: the lowest layer. JSON, which the engine reads faster than YAML. Written by `yarn generate` from chartDefaults of kafka-pipelines-common.';

function readFile(path: string): string {
  return readFileSync(join(repositoryFolder, path), 'utf8');
}

/** Files that are made from `kafka-pipelines-common`, by their path in the repository. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  files.set(
    'charts/_shared/_defaults.tpl',
    [
      `{{/* ${COMMENT} */}}`,
      '{{- define "kafka-pipelines.defaults" -}}',
      JSON.stringify(chartDefaults, null, 2),
      '{{- end -}}',
      '',
    ].join('\n'),
  );
  for (const chart of chartNames) {
    const schema = valuesSchema(chart);
    const readme = `charts/${chart}/README.md`;
    files.set(
      `charts/${chart}/values.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    );
    files.set(
      `charts/${chart}/templates/_types.tpl`,
      typesTemplate(chart, schema),
    );
    const manifest = `charts/${chart}/Chart.yaml`;
    const changelog = readFile(`charts/${chart}/CHANGELOG.md`);
    files.set(manifest, withChanges(readFile(manifest), releasesOf(changelog)));
    files.set(`charts/${chart}/values.yaml`, valuesFile(chart, schema));
    files.set(
      readme,
      withValues(
        withFiles(readFile(readme), readFile),
        valuesTables(chart, schema),
      ),
    );
  }
  files.set('docs/checks.md', checksPage());
  return files;
}
