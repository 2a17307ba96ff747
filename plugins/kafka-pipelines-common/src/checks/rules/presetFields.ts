import { identityKeys } from '../../connect/identityKeys';
import { NOT_FROM_PRESET } from '../../pipeline/effectiveConnector';
import type { FleetRule } from '../rule';

/** A preset never sets state, version or identity of a connector. */
export const presetFields: FleetRule = {
  id: 'preset/own-field',
  severity: 'error',
  description:
    'A preset sets what only a connector itself may say: its state, version, Connect cluster or identity.',
  explanation:
    'A change of the preset would stop, move or rename the connectors of everybody who uses it.',
  bad: [
    '# shared.yaml',
    'presets:',
    '  debezium-mysql@1:',
    '    state: paused',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'presets:',
    '  debezium-mysql@1:',
    '    tasksMax: 1',
  ].join('\n'),
  *checkShared(view) {
    for (const environment of Object.values(view.environments)) {
      const { presets = {} } = environment.shared;
      for (const [name, preset] of Object.entries(presets)) {
        const paths = [
          ...NOT_FROM_PRESET.filter(field => Object.hasOwn(preset, field)).map(
            field => [field],
          ),
          ...identityKeys
            .filter(() => preset.class?.startsWith('io.debezium.'))
            .filter(key => Object.hasOwn(preset.config ?? {}, key))
            .map(key => ['config', key]),
        ];
        for (const path of paths) {
          yield {
            message: `The preset ${name} sets ${path.at(
              -1,
            )}, which only a connector itself may say.`,
            hint: `Move ${path.at(-1)} to the connectors that use the preset.`,
            place: view.sharedPlace(environment, ['presets', name, ...path]),
          };
        }
      }
    }
  },
};
