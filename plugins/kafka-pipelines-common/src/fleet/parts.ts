import { connectorId, topicId } from '../lineage/graphIds';
import type {
  EffectiveConnector,
  EffectiveKsqldbApp,
  EffectiveTopic,
} from '../pipeline/effective';
import { Occurrences } from './occurrences';
import type { PipelineInstance } from './types';

/** Graph id of a ksqlDB app. @public */
export function ksqldbAppId(name: string): string {
  return `ksqldb:${name}`;
}

/** Parts of pipelines by graph id, each with what it is in each environment. */
export interface Parts {
  connectors: Occurrences<EffectiveConnector>;
  topics: Occurrences<EffectiveTopic>;
  ksqldb: Occurrences<EffectiveKsqldbApp>;
}

/** The parts of pipelines in the environments they are in. */
export function partsOf(instances: Iterable<PipelineInstance>): Parts {
  const parts: Parts = {
    connectors: new Occurrences(),
    topics: new Occurrences(),
    ksqldb: new Occurrences(),
  };
  for (const { environment, effective } of instances) {
    for (const connector of Object.values(effective.connectors)) {
      parts.connectors.add(
        connectorId(connector.connectCluster, connector.name),
        environment,
        connector,
      );
    }
    for (const topic of Object.values(effective.topics)) {
      parts.topics.add(
        topicId(topic.kafkaCluster, topic.name),
        environment,
        topic,
      );
    }
    for (const app of Object.values(effective.ksqldb)) {
      parts.ksqldb.add(ksqldbAppId(app.name), environment, app);
    }
  }
  return parts;
}
