import { nearest } from '../../text/nearest';
import { isExemptionDate } from '../exemptions';
import { placeIn } from '../locateInLayers';
import type { FleetRule } from '../rule';

/** An exemption that covers nothing is either a mistake or over. */
export const fleetConfigExemption: FleetRule = {
  id: 'fleet-config/exemption',
  severity: 'warning',
  description:
    'An exemption in kafka-pipelines.yaml is over, has no reason or a date that is none, or is for a pipeline that does not exist.',
  explanation:
    'An exemption that has ended silences nothing any more. Somebody has to decide whether the finding is mended or accepted for longer.',
  bad: [
    '# kafka-pipelines.yaml',
    'exemptions:',
    "  - { rule: secret/plaintext, pipeline: orders-cdc, reason: moving, until: '2024-01-31' }",
  ].join('\n'),
  good: [
    '# kafka-pipelines.yaml',
    'exemptions:',
    "  - { rule: secret/plaintext, pipeline: orders-cdc, reason: moving, until: '2099-01-31' }",
  ].join('\n'),
  *checkFleet({ fleet, today }) {
    const pipelines = Object.keys(fleet.pipelines);
    for (const [index, exemption] of (
      fleet.config.exemptions ?? []
    ).entries()) {
      const { pipeline, reason, until } = exemption;
      const place = (field: string) =>
        placeIn(
          fleet,
          'kafka-pipelines.yaml',
          ['exemptions', index, field],
          'value',
        );
      if (!pipelines.includes(pipeline)) {
        const meant = nearest(pipeline, pipelines);
        yield {
          message: `There is no pipeline ${pipeline}.${
            meant ? ` Did you mean ${meant}?` : ''
          }`,
          hint: 'Correct the name or remove the exemption.',
          place: place('pipeline'),
        };
      }
      if (reason.trim() === '') {
        yield {
          message: 'This exemption gives no reason.',
          hint: 'Write why it is fine here: whoever finds the exemption later has to decide whether it still is.',
          place: place('reason'),
        };
      }
      if (until !== undefined && !isExemptionDate(until)) {
        yield {
          message: `The date ${until} of an exemption is none, so the exemption covers nothing.`,
          hint: 'Write the last day on which it counts, as in "2026-12-31".',
          place: place('until'),
        };
      } else if (until !== undefined && until < today) {
        yield {
          message: `This exemption ended on ${until}, so it covers nothing any more.`,
          hint: 'Remove it, or set a new date with a new reason.',
          place: place('until'),
        };
      }
    }
  },
};
