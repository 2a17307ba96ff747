import type { OverlayRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { plural } from '../plural';
import { textTable } from '../textTable';
import { createVerbAction, type VerbServices } from './createVerbAction';
import { examples } from './promote.examples';

const ACTIONS: Record<OverlayRow['action'], string> = {
  same: 'the same already',
  copied: 'copied',
  taken: 'taken over',
  answered: 'says its own',
  left: 'stays',
  targetOnly: 'stays, only there',
  omitted: 'left out',
};

/**
 * `kafka:pipeline:promote`: makes the change set that brings a pipeline from
 * one environment to another.
 *
 * @public
 */
export function createPromoteAction(services: VerbServices) {
  return createVerbAction(services, {
    verb: 'promote',
    description:
      'Makes the change set that brings a Kafka pipeline from one environment to another, or up to date there. What the other says in its own way stays unless the form says otherwise.',
    examples,
    report: ({ values: { pipeline, from, to }, plan }) => {
      const { rows, effective, warnings, isNew } = plan;
      return {
        lines: [
          `Promotes pipeline ${pipeline} from ${from} to ${to}${
            isNew ? ', where it is new' : ''
          }.`,
          ...(rows.length > 0
            ? [
                `What values-${to}.yaml says:`,
                ...textTable(
                  rows.map(row => [
                    ACTIONS[row.action],
                    row.pointer,
                    row.from ?? '',
                    row.to ?? '',
                  ]),
                ),
              ]
            : []),
          `What changes in ${to} after all layers: ${plural(
            effective.length,
            'field',
          )}`,
          ...textTable(
            effective.map(({ pointer, before = 'nothing', after }) => [
              pointer,
              `${before} -> ${after ?? 'nothing'}`,
            ]),
          ),
        ],
        warnings: warnings.map(({ message }) => message),
      };
    },
  });
}
