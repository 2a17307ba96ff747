import { secretReferences } from '../../../connect/secretReferences';
import { optionProblems } from '../../../transforms/optionProblems';
import type { ConnectorRule } from '../connectorRule';
import { listedPlugins } from '../listedPlugins';

/** Transforms read these texts themselves: their type is a list or any text. */
export const transformOption: ConnectorRule = {
  id: 'transform/option',
  severity: 'error',
  description:
    'An option of a transform has a form that its class refuses: a type of Cast, a pair of ReplaceField, a date format, headers that do not fit the fields.',
  explanation:
    'Kafka Connect refuses the connector, or its tasks fail when they start.',
  bad:
    'transforms:\n  cast: { order: 10, type: org.apache.kafka.connect.transforms.Cast$Value, config: { spec: "id:long" } }',
  good:
    'transforms:\n  cast: { order: 10, type: org.apache.kafka.connect.transforms.Cast$Value, config: { spec: "id:int64" } }',
  *check(connector) {
    for (const plugin of listedPlugins(connector, 'transforms')) {
      const option = (name: string) => {
        const text = plugin.option(name);
        return text !== undefined && secretReferences(text).length > 0
          ? undefined
          : text;
      };
      for (const { option: name, message, hint } of optionProblems(
        plugin.class ?? '',
        option,
      )) {
        yield { key: plugin.key(name), message, hint };
      }
    }
  },
};
