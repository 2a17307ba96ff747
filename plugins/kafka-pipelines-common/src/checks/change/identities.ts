import { identityKeys, identityOf } from '../../connect/identityKeys';
import { configText } from '../../pipeline/configText';
import { ownValue } from '../../pipeline/ownRecord';
import type { FleetView } from '../fleetView';
import type { ConnectorView, KsqldbAppView } from '../partViews';
import type { ConnectClusterView } from '../sharedView';
import type { Place, Subject } from '../rule';
import type { Path } from '../locateInLayers';
import { appPairs, connectClusterPairs, connectorPairs } from './partPairs';

/** A field that makes something what it is, on both sides of a change. */
export interface IdentityField {
  /** `connector orders-mysql of pipeline orders-cdc` */
  label: string;
  subject: Required<Subject>;
  field: string;
  /** Empty when it was not, or is no longer, said. */
  before: string;
  after: string;
  /** What `replaces` says it was. */
  replaces: string | undefined;
  /** What follows from another value, as the end of a sentence. */
  consequence: string;
  place: Place;
  replacesPlace: Place;
  /** True when the change touches what has this identity at all. */
  touched: boolean;
}

/** What follows from another value, by field, as the end of a sentence. */
export const IDENTITY_CONSEQUENCES: Readonly<Record<string, string>> = {
  serviceId:
    'its queries start again with new consumer groups and without state, and the topics of the old one stay',
  'topic.prefix':
    'all its topics get new names, and it takes a new snapshot because it does not find its offsets',
  'slot.name':
    'the new replication slot starts at the present position, and changes between the two are lost',
  'database.server.id':
    'the server takes it for another replica, and may cut off who has that number',
  groupId:
    'its workers form a new group, and start with no connector and no offset unless the topics stay',
  configStorageTopic: 'its workers know none of its connectors any more',
  offsetStorageTopic: 'its sources start from the beginning',
  statusStorageTopic: 'the states of its connectors are written anew',
};

const CLUSTER_FIELDS = [
  'groupId',
  'configStorageTopic',
  'offsetStorageTopic',
  'statusStorageTopic',
] as const;

interface Part {
  label: string;
  subject: Required<Subject>;
  place(path: Path, what?: 'key' | 'value'): Place;
}

function field(
  part: Part,
  name: string,
  path: Path,
  values: {
    before?: string;
    after?: string;
    replaces?: unknown;
    touched: boolean;
  },
): IdentityField {
  return {
    label: part.label,
    subject: part.subject,
    field: name,
    before: values.before ?? '',
    after: values.after ?? '',
    replaces: configText(values.replaces),
    consequence: IDENTITY_CONSEQUENCES[name],
    place: part.place(path, 'value'),
    replacesPlace: part.place(['replaces', name]),
    touched: values.touched,
  };
}

function differ(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function ofApp(before: KsqldbAppView, after: KsqldbAppView): IdentityField[] {
  return [
    field(after, 'serviceId', ['serviceId'], {
      before: before.effective.serviceId,
      after: after.effective.serviceId,
      replaces: ownValue(after.merged.replaces, 'serviceId'),
      touched: differ(before.merged, after.merged),
    }),
  ];
}

function ofConnector(
  before: ConnectorView,
  after: ConnectorView,
): IdentityField[] {
  const touched = differ(before.merged, after.merged);
  return identityKeys.map(key =>
    field(after, key, ['config', key], {
      before: identityOf(before.effective, key),
      after: identityOf(after.effective, key),
      replaces: ownValue(after.merged.replaces, key),
      touched,
    }),
  );
}

function ofConnectCluster(
  before: ConnectClusterView,
  after: ConnectClusterView,
): IdentityField[] {
  const touched = differ(before.instance.values, after.instance.values);
  return CLUSTER_FIELDS.map(name =>
    field(after, name, ['identity', name], {
      before: before.instance.values.identity?.[name],
      after: after.instance.values.identity?.[name],
      replaces: ownValue(after.instance.values.replaces, name),
      touched,
    }),
  );
}

/** Every field of identity of what stands on both sides of a change. */
export function identityFields(
  before: FleetView,
  after: FleetView,
): IdentityField[] {
  return [
    ...appPairs(before, after).flatMap(pair => ofApp(pair.before, pair.after)),
    ...connectorPairs(before, after).flatMap(pair =>
      ofConnector(pair.before, pair.after),
    ),
    ...connectClusterPairs(before, after).flatMap(pair =>
      ofConnectCluster(pair.before, pair.after),
    ),
  ];
}
