import { isMap } from '../pipeline/mergeValues';
import { valuesSchema } from '../pipeline/valuesSchema';

function defaultsOf(node: unknown): unknown {
  if (!isMap(node)) {
    return undefined;
  }
  if (node.default !== undefined) {
    return node.default;
  }
  const entries = Object.entries(isMap(node.properties) ? node.properties : {})
    .map(([key, child]) => [key, defaultsOf(child)])
    .filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** What the values.yaml of the `kafka-connect` chart sets: the defaults of its model. */
export function connectChartValues(): unknown {
  return defaultsOf(valuesSchema('kafka-connect'));
}
