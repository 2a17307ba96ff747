import { ownValue } from '../../pipeline/ownRecord';
import type { KsqldbAppView } from '../partViews';
import type { FleetRule } from '../rule';

/** Properties that the chart writes itself, and where their value comes from. */
const WHERE: Record<string, string> = {
  'bootstrap.servers': 'bootstrapServers of its Kafka cluster says it.',
  'config.providers': 'secretProviders of its Kafka cluster say it.',
  'ksql.advertised.listener': 'Every server of an interactive app has its own.',
  'ksql.queries.file': 'Write the SQL as statements, beside properties.',
  'ksql.service.id': 'Write it as serviceId, beside properties.',
  'ksql.streams.state.dir': 'The volume of storage is mounted there.',
  listeners: 'An interactive app listens on port 8088.',
};

function whereOf(key: string, { merged }: KsqldbAppView): string | undefined {
  if (key === 'ksql.streams.processing.guarantee') {
    return merged.exactlyOnce === undefined
      ? undefined
      : 'exactlyOnce, beside properties, says it.';
  }
  if (key === 'ksql.schema.registry.url') {
    return (
      merged.schemaRegistry && 'schemaRegistry, beside properties, says it.'
    );
  }
  return ownValue(
    WHERE,
    key.startsWith('config.providers.') ? 'config.providers' : key,
  );
}

/** What a field of the entry or the Kafka cluster says may not stand in properties as well. */
export const ksqldbForbiddenProperty: FleetRule = {
  id: 'ksqldb/forbidden-property',
  severity: 'error',
  description:
    'A ksqlDB app has a property that follows from a field of its entry or from its Kafka cluster.',
  explanation:
    'The chart writes the property from the field, and two values would be one too many.',
  bad: 'ksqldb:\n  orders:\n    properties: { ksql.service.id: orders_ }',
  good: ['ksqldb:', '  orders:', '    serviceId: orders_'].join('\n'),
  *checkPipeline({ apps }) {
    for (const app of apps) {
      const { merged, name, place, subject } = app;
      for (const key of Object.keys(merged.properties ?? {})) {
        const hint = whereOf(key, app);
        if (hint) {
          yield {
            message: `ksqldb.${name}.properties may not contain ${key}.`,
            hint: `Remove it. ${hint}`,
            place: place(['properties', key]),
            subject,
          };
        }
      }
    }
  },
};
