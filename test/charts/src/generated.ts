import {
  chartDefaults,
  valuesSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { stringify } from 'yaml';
import { chartNames } from './charts';
import { checksPage } from './checksPage';

const COMMENT =
  'What the charts assume where no value says otherwise: the lowest layer. Written by `yarn generate` from chartDefaults of kafka-pipelines-common.';

/** Files that are made from `kafka-pipelines-common`, by their path in the repository. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  files.set(
    'charts/_shared/_defaults.tpl',
    [
      `{{/* ${COMMENT} */}}`,
      '{{- define "kafka-pipelines.defaults" -}}',
      stringify(chartDefaults).trimEnd(),
      '{{- end -}}',
      '',
    ].join('\n'),
  );
  for (const chart of chartNames) {
    files.set(
      `charts/${chart}/values.schema.json`,
      `${JSON.stringify(valuesSchema(chart), null, 2)}\n`,
    );
  }
  files.set('docs/checks.md', checksPage());
  return files;
}
