import { plural } from '../plural';
import { textTable } from '../textTable';
import { createVerbAction, type VerbServices } from './createVerbAction';
import { examples } from './edit.examples';

/**
 * `kafka:pipeline:edit`: makes the change set of fields of a pipeline that
 * somebody changed.
 *
 * @public
 */
export function createEditAction(services: VerbServices) {
  return createVerbAction(services, {
    verb: 'edit',
    description:
      'Makes the change set of fields of a Kafka pipeline that were changed in a form; all else in its files stays as it is.',
    examples,
    report: ({ values: { pipeline, files } }) => {
      // No values: they may be anything.
      const rows = files.flatMap(({ file, set = [], unset = [] }) => [
        ...set.map(({ pointer }) => [file, 'set', pointer]),
        ...unset.map(({ pointer }) => [file, 'remove', pointer]),
      ]);
      return {
        lines: [
          `Edits ${plural(rows.length, 'field')} of pipeline ${pipeline}:`,
          ...textTable(rows),
        ],
      };
    },
  });
}
