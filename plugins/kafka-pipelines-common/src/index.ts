/**
 * The pipeline spec, its checks, its lineage and its catalog entities.
 *
 * @packageDocumentation
 */
export * from './acls/acl';
export * from './acls/aclsOfPipeline';
export * from './acls/kafkaAclCommands';
export * from './acls/ksqldbAcls';
export * from './argocd/argocdManifests';
export { ARGOCD_FILE } from './argocd/settings';
export * from './changes/changeSet';
export * from './checks/checkFleet';
export * from './checks/findingSets';
export * from './checks/forbiddenConfigKeys';
export * from './checks/mistake';
export * from './checks/plaintextSecrets';
export type { ListedRule, RuleInfo } from './checks/rule';
export * from './checks/rules';
export * from './checks/schema/schemaFindings';
export * from './connect/secretKeys';
export * from './connect/secretReferences';
export * from './entities/annotations';
export type { EntityContext } from './entities/baseEntity';
export * from './entities/buildConnectClusterEntity';
export * from './entities/buildConnectorEntity';
export * from './entities/buildDatasetEntity';
export * from './entities/buildKafkaClusterEntity';
export * from './entities/buildKsqldbEntity';
export * from './entities/buildPipelineEntity';
export * from './entities/buildTopicEntity';
export * from './entities/entityNames';
export * from './entities/fleetEntities';
export type { PipelinePart } from './entities/partEntity';
export * from './events';
export * from './finding';
export { ksqldbAppId } from './fleet/parts';
export * from './fleet/types';
export type { StayingObject } from './lifecycle/stayingObject';
export * from './lifecycle/whatStays';
export * from './lineage/connectorLineage';
export * from './lineage/fleetLineage';
export * from './lineage/flows';
export * from './lineage/graphIds';
export * from './lineage/types';
export * from './manifests/canonicalStream';
export * from './origins';
export * from './permissions';
export * from './pipeline';
export * from './pipeline/effective';
export * from './policies/writePolicy';
export * from './rest/fleetSummary';
export * from './rest/pipelineDetail';
export type { FleetReading } from './rest/reading';
export * from './rest/types';
export * from './text/entityRefs';
export * from './text/nearest';
export * from './yaml/parseYaml';
export * from './yaml/pointer';
