import {
  pipelinesText,
  type BulkRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { plural } from '../plural';
import { textTable } from '../textTable';
import { examples } from './bulk.examples';
import { createVerbAction, type VerbServices } from './createVerbAction';

const OUTCOMES: Record<BulkRow['outcome'], string> = {
  changed: 'changed',
  same: 'says so already',
  inherited: 'inherited, stays',
  skipped: 'left out',
};

function outcomeText({ outcome, was, value, reason }: BulkRow): string {
  return outcome === 'changed'
    ? `${was ?? 'nothing'} -> ${value ?? 'nothing'}`
    : reason ?? was ?? '';
}

/**
 * `kafka:pipeline:bulk`: makes the change set of one change across many
 * pipelines.
 *
 * @public
 */
export function createBulkAction(services: VerbServices) {
  return createVerbAction(services, {
    verb: 'bulk',
    description:
      'Makes the change set of one change across a selection of Kafka pipelines: a plugin version, a config key, or a field of the pipelines themselves. It becomes one commit.',
    examples,
    report: ({ changeSet, plan: { rows } }) => {
      const changed = rows.filter(({ outcome }) => outcome === 'changed');
      const skipped = rows.filter(({ outcome }) => outcome === 'skipped');
      return {
        lines: [
          `Changes ${plural(changed.length, 'field')} of ${pipelinesText(
            changeSet.pipelines,
          )}, of ${plural(rows.length, 'field')} that were looked at:`,
          ...textTable(
            // What changes comes first, should the table be cut.
            [
              ...changed,
              ...rows.filter(({ outcome }) => outcome !== 'changed'),
            ].map(row => [
              OUTCOMES[row.outcome],
              row.pipeline,
              row.environments.join(','),
              row.file.slice(row.file.lastIndexOf('/') + 1),
              row.pointer,
              outcomeText(row),
            ]),
          ),
        ],
        warnings:
          skipped.length > 0
            ? [`${plural(skipped.length, 'row')} left out, see above`]
            : [],
      };
    },
  });
}
