import {
  type Mistake,
  pipelineValuesSchema,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isMap } from './isMap';

const FIELDS = Object.keys(
  pipelineValuesSchema.shape.connectors.unwrap().valueType.shape,
);

/** The key of a values file, rather than a connector of that name. */
function isSection(value: Record<string, unknown>): boolean {
  const [key, ...others] = Object.keys(value);
  const section = value[key];
  return (
    key === 'connectors' &&
    others.length === 0 &&
    (section === null ||
      (isMap(section) &&
        Object.keys(section).length > 0 &&
        !Object.keys(section).some(name => FIELDS.includes(name))))
  );
}

/**
 * What is sent to Kafka Connect: `POST /connectors` takes a name and a config,
 * `PUT /connectors/<name>/config` the config alone (Kafka's documentation,
 * "Kafka Connect", "REST API").
 */
function isRestBody(value: Record<string, unknown>): boolean {
  return (
    typeof value['connector.class'] === 'string' ||
    (isMap(value.config) &&
      (typeof value.name === 'string' ||
        typeof value.config['connector.class'] === 'string'))
  );
}

/** Says what to do with connectors as other places write them. */
export function otherNotation(value: unknown): Mistake | undefined {
  if (!isMap(value)) {
    return undefined;
  }
  if (isSection(value)) {
    return {
      message: 'The line connectors: does not belong into this field.',
      hint: 'Leave out the line connectors: and write the connectors themselves.',
      path: ['connectors'],
    };
  }
  if (isRestBody(value)) {
    return {
      message: "This is written as for Kafka Connect's REST API.",
      hint: 'Write the name as the key. Below it write connector.class as class, tasks.max as tasksMax, and the rest below config: <name>: { class: <connector.class>, tasksMax: <tasks.max>, config: { <the rest> } }',
      path: [],
    };
  }
  return undefined;
}
