import { configPath } from '../connector/configPath';
import {
  describePrivateClass,
  HOW_TO_ADD,
  privateClasses,
} from '../connector/privateClasses';
import { classNotInCatalogue } from '../connector/rules/classNotInCatalogue';
import { infoOf, type FleetRule } from '../rule';

/** A class that nobody knows is no mistake: to say it of every connector would be noise. */
export const connectorNotInCatalogue: FleetRule = {
  ...infoOf(classNotInCatalogue),
  // Who learns that no artifact has the class corrects that first.
  yieldsTo: 'connector/missing-plugin',
  once: {
    ofPipeline: ({ connectors }) =>
      connectors.flatMap(({ configured, label, merged, place, subject }) =>
        privateClasses(configured).map(({ key, name, noun }) => ({
          scope: noun,
          value: name,
          label,
          subject,
          place: () => place(configPath(merged, key), 'value'),
        })),
      ),
    describe: ({ scope, value }, uses) => ({
      message: describePrivateClass({ name: value, noun: scope }),
      hint: `${HOW_TO_ADD} ${
        uses === 1 ? 'One connector uses' : `${uses} connectors use`
      } the class.`,
    }),
  },
};
