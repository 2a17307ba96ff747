import { textTable } from '../textTable';
import { createVerbAction, type VerbServices } from './createVerbAction';
import { examples } from './derive.examples';

/**
 * `kafka:pipeline:derive`: makes the change set of a new pipeline that is like
 * another one.
 *
 * @public
 */
export function createDeriveAction(services: VerbServices) {
  return createVerbAction(services, {
    verb: 'derive',
    description:
      'Makes the change set of a new Kafka pipeline that is like another one, with a name of its own for everything that must not be the same.',
    examples,
    report: ({
      values: { pipeline, name, answers, fields },
      changeSet,
      plan,
    }) => ({
      lines: [
        `Derives pipeline ${name} from ${pipeline}:`,
        ...textTable(changeSet.edits.map(({ path }) => [path])),
        'Names of its own:',
        ...textTable(
          plan.mustDiffer.map(({ id, kind, value }) => [
            kind,
            value,
            `-> ${answers[id]}`,
          ]),
        ),
        ...(fields.length > 0
          ? [
              'Other fields it says in its own way:',
              // No values: they may be anything.
              ...textTable(
                fields.map(({ file, pointer, value }) => [
                  file,
                  value === undefined ? 'remove' : 'set',
                  pointer,
                ]),
              ),
            ]
          : []),
      ],
      warnings: plan.notRunning.map(
        part =>
          `In ${part.environment}, ${part.name} of pipeline ${pipeline} does not run (${part.now}), and is copied as it is: edit the new pipeline to start it`,
      ),
    }),
  });
}
