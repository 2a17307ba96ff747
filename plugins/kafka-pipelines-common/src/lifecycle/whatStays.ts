import { fleetView, type FleetView } from '../checks/fleetView';
import { kubernetesObjects } from '../checks/referenceViews';
import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { connectorObjects, databaseObjects } from './connectorObjects';
import { ksqldbInternals, ksqldbObjects } from './ksqldbObjects';
import { kubectl, type StayingObject } from './stayingObject';
import { topicObjects, undeclaredTopics } from './topicObjects';

/** What is small and can be made again: one line for all of it. */
const SMALL_KINDS =
  'job,service,configmap,serviceaccount,networkpolicy,poddisruptionbudget,role,rolebinding';

/**
 * Everything of a pipeline that stays when its folder goes, by environment, in
 * the order in which it can be deleted: what holds data comes last. What only
 * others can have made (topics declared as external) is not in it.
 *
 * @param options - `deleteTopics`: say also how its topics are deleted with
 * their data, as danger
 * @returns nothing for a pipeline that does not exist or cannot be read
 * @public
 */
export function whatStays(
  fleet: Fleet,
  pipeline: string,
  options: { deleteTopics?: boolean } = {},
): StayingObject[] {
  const { deleteTopics = false } = options;
  const view = fleetView(fleet);
  const environments = Object.keys(
    ownValue(fleet.pipelines, pipeline)?.instances ?? {},
  );
  return environments.flatMap(environment => {
    const here = <T extends FleetView['pipelines'][number]>(parts: T[]): T[] =>
      parts.filter(
        part =>
          part.pipeline.name === pipeline &&
          part.environment.name === environment,
      );
    const connectors = here(view.connectors);
    const apps = here(view.apps);
    return [
      ...connectors.flatMap(connectorObjects),
      ...apps.flatMap(ksqldbObjects),
      smallObjects(pipeline, environment),
      ...connectors.flatMap(databaseObjects),
      ...apps.flatMap(app => ksqldbInternals(app, view)),
      ...connectors.flatMap(connector =>
        undeclaredTopics(connector, view, deleteTopics),
      ),
      ...here(view.topics).flatMap(topic => topicObjects(topic, deleteTopics)),
      ...referencedObjects(pipeline, environment, view),
    ];
  });
}

function smallObjects(pipeline: string, environment: string): StayingObject {
  return {
    environment,
    kind: 'Kubernetes objects',
    name: `of ${pipeline}`,
    destroys: 'Roles, ConfigMaps, Services and the like, which hold no data',
    tool: 'shell',
    commands: [
      `kubectl delete ${SMALL_KINDS} --all-namespaces -l app.kubernetes.io/name=kafka-pipeline,app.kubernetes.io/instance=${pipeline}`,
    ],
  };
}

/** Secrets and ConfigMaps that its configs name: others made them, and may use them. */
function referencedObjects(
  pipeline: string,
  environment: string,
  { references }: FleetView,
): StayingObject[] {
  const users = new Map<string, Set<string>>();
  const objects = references
    .filter(({ part }) => part.environment.name === environment)
    .flatMap(reference =>
      kubernetesObjects(reference).flatMap(object => {
        if (!object) {
          return [];
        }
        const key = JSON.stringify(object);
        const names = users.get(key) ?? new Set();
        users.set(key, names.add(reference.part.pipeline.name));
        return [{ key, object }];
      }),
    );
  return [...new Map(objects.map(({ key, object }) => [key, object]))]
    .filter(([key]) => users.get(key)?.has(pipeline))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { kind, namespace, name }]) => {
      const others = [...(users.get(key) ?? [])]
        .filter(other => other !== pipeline)
        .sort();
      return {
        environment,
        kind,
        namespace,
        name,
        destroys:
          others.length > 0
            ? `what ${others.join(', ')} needs as well`
            : 'what no other pipeline needs; somebody else made it, so ask first',
        tool: 'shell',
        commands:
          others.length > 0
            ? []
            : [`${kubectl(namespace)} delete ${kind.toLowerCase()} ${name}`],
      };
    });
}
