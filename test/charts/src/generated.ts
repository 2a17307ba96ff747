import {
  chartDefaults,
  valuesSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { stringify } from 'yaml';
import { chartNames } from './charts';

const COMMENT =
  'What the charts assume where no value says otherwise: the lowest layer. Written by `yarn generate` from chartDefaults of kafka-pipelines-common.';

/**
 * Files of the charts that are made from `kafka-pipelines-common`, by their
 * path in the folder of the charts.
 */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  files.set(
    '_shared/_defaults.tpl',
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
      `${chart}/values.schema.json`,
      `${JSON.stringify(valuesSchema(chart), null, 2)}\n`,
    );
  }
  return files;
}
