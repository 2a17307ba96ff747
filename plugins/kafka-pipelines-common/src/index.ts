/**
 * The pipeline spec, its checks, its lineage and its catalog entities.
 *
 * @packageDocumentation
 */
export * from './acls/acl';
export * from './acls/aclsOfPipeline';
export * from './acls/kafkaAclCommands';
export * from './acls/ksqldbAcls';
export * from './affected/affectedBy';
export * from './argocd/argocdManifests';
export { ARGOCD_FILE } from './argocd/settings';
export * from './changes/changeSet';
export * from './changes/diffValues';
export * from './changes/isShownAs';
export * from './changes/plainValue';
export * from './checks/checkFleet';
export * from './checks/findingSets';
export * from './checks/forbiddenConfigKeys';
export * from './checks/mistake';
export {
  isPlaintextSecret,
  plaintextSecrets,
  secretFactsByName,
  withoutSecrets,
} from './checks/plaintextSecrets';
export type { ListedRule, RuleInfo } from './checks/rule';
export { rules } from './checks/rules';
export {
  foundSecrets,
  secretRemover,
  secretsInFile,
  shownFileLines,
  shownFileText,
  type FoundSecret,
} from './checks/secretTexts';
export * from './checks/schema/schemaFindings';
export * from './checks/connector/checkConnectorConfig';
export { artifactId } from './connect/artifactId';
export * from './connect/catalogue';
export * from './connect/file/checkConnectorFile';
export {
  installedVersions,
  UNKNOWN_PLUGINS,
  type InstalledArtifact,
  type InstalledPlugins,
} from './connect/installedPlugins';
export * from './connect/secretReferences';
export * from './connect/inventory';
export { simpleName } from './connect/simpleName';
export * from './connect/upgrade';
export * from './diff';
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
export * from './export';
export * from './finding';
export { ksqldbAppId } from './fleet/parts';
export { installedArtifact, pluginsOf } from './fleet/pluginsOf';
export type { FleetTarget } from './fleet/target';
export * from './fleet/types';
export type { StayingObject } from './lifecycle/stayingObject';
export * from './import';
export * from './json/parseJson';
export * from './lifecycle/whatStays';
export * from './lineage/connectorLineage';
export * from './lineage/fleetLineage';
export * from './lineage/flows';
export * from './lineage/graphIds';
export * from './lineage/types';
export * from './manifests/canonicalStream';
export * from './manifests/manifestDocuments';
export * from './manifests/strict';
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
export { sequenceDiff } from './text/sequenceDiff';
export * from './text/wordPattern';
export * from './verbs/mayStay';
export * from './verbs/plans';
export * from './verbs/values';
export * from './yaml/parseYaml';
export * from './yaml/pointer';
export * from './yaml/printYaml';
export * from './yaml/textNode';
export * from './yaml/valueNode';
