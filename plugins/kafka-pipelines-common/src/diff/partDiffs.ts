import type { ConnectorView, TopicView } from '../checks/partViews';
import { connectorSettings } from './connectorSettings';
import { isConnectorIdentity } from './dangers/connectorDangers';
import { fieldChanges } from './fieldChanges';
import { changeOf } from './partChange';
import type { HoldsSecret, Settings } from './settings';
import { topicSettings } from './topicSettings';
import type { PartDiff } from './types';

/** Something before and after a change; on one side at least. */
export interface Sides<T> {
  before?: T;
  after?: T;
}

/** Adds what belongs to a thing on both sides only, such as where it runs. */
function withMore(
  settings: Settings,
  more: Record<string, string | undefined>,
): Settings {
  const all = new Map(settings);
  for (const [key, text] of Object.entries(more)) {
    if (text !== undefined) all.set(key, { text, isSecret: () => false });
  }
  return all;
}

/**
 * What changes of a connector in one environment.
 *
 * @param plugins - versions of the artifacts it takes its classes from, on each side
 * @returns undefined when nothing does
 */
export function connectorDiff(
  { before, after }: Sides<ConnectorView>,
  holdsSecret: HoldsSecret,
  plugins: Sides<Record<string, string>> = {},
): PartDiff | undefined {
  const present = (after ?? before)!;
  const settings = (
    view: ConnectorView | undefined,
    side: 'before' | 'after',
  ) =>
    view
      ? withMore(connectorSettings(view, holdsSecret), {
          ...(before &&
            after && {
              cluster: view.effective.connectCluster,
              ...plugins[side],
            }),
        })
      : new Map();
  const fields = fieldChanges(
    settings(before, 'before'),
    settings(after, 'after'),
    isConnectorIdentity,
  );
  return before && after && fields.length === 0
    ? undefined
    : {
        kind: 'connector',
        name: present.name,
        environment: present.environment.name,
        change: changeOf(before, after),
        cluster: present.effective.connectCluster,
        fields,
        statements: [],
      };
}

const isTopicIdentity = (key: string) => key === 'cluster';

/**
 * What changes of a topic in one environment.
 *
 * @returns undefined when nothing does
 */
export function topicDiff(
  { before, after }: Sides<TopicView>,
  holdsSecret: HoldsSecret,
): PartDiff | undefined {
  const present = (after ?? before)!;
  const settings = (view: TopicView | undefined) =>
    view
      ? withMore(topicSettings(view.effective, holdsSecret), {
          ...(before && after && { cluster: view.effective.kafkaCluster }),
        })
      : new Map();
  const fields = fieldChanges(
    settings(before),
    settings(after),
    isTopicIdentity,
  );
  return before && after && fields.length === 0
    ? undefined
    : {
        kind: 'topic',
        name: present.name,
        environment: present.environment.name,
        change: changeOf(before, after),
        cluster: present.effective.kafkaCluster,
        fields,
        statements: [],
      };
}
