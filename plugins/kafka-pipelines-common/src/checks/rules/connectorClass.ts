import { classInConfig } from '../connector/rules/classInConfig';
import { infoOf, type FleetRule } from '../rule';

/** Every connector has a class, by itself or from its preset. */
export const connectorClass: FleetRule = {
  ...infoOf(classInConfig),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      if (connector.effective.class === '') {
        yield {
          message: `The connector ${connector.name} has no class.`,
          hint: connector.merged.preset
            ? `The preset ${connector.merged.preset} does not set one either: write class below the connector.`
            : 'Write class, or preset with a preset that sets it.',
          place: connector.place(['class']),
          subject: connector.subject,
        };
      }
    }
  },
};
