import { fleetChangeRules } from './change/rules';
import { changeRules } from './changeRules';
import { asFleetRule } from './connector/asFleetRule';
import { connectorRules } from './connector/connectorRules';
import { fixedRules } from './fixedRules';
import { infoOf, type FleetRule, type ListedRule } from './rule';
import { argocdStale } from './rules/argocdStale';
import { artifactChecksum } from './rules/artifactChecksum';
import { artifactClasses } from './rules/artifactClasses';
import { artifactPinned } from './rules/artifactPinned';
import { connectClusterArtifact } from './rules/connectClusterArtifact';
import { connectClusterAuthentication } from './rules/connectClusterAuthentication';
import { connectClusterConfig } from './rules/connectClusterConfig';
import { connectClusterContradiction } from './rules/connectClusterContradiction';
import { connectClusterDeclared } from './rules/connectClusterDeclared';
import { connectClusterEnvironment } from './rules/connectClusterEnvironment';
import { connectClusterHeap } from './rules/connectClusterHeap';
import { connectClusterIamJar } from './rules/connectClusterIamJar';
import { connectClusterIdentity } from './rules/connectClusterIdentity';
import { connectClusterImage } from './rules/connectClusterImage';
import { connectClusterIncomplete } from './rules/connectClusterIncomplete';
import { connectClusterKafkaCluster } from './rules/connectClusterKafkaCluster';
import { connectClusterName } from './rules/connectClusterName';
import { connectClusterOperatorVersion } from './rules/connectClusterOperatorVersion';
import { connectClusterRequired } from './rules/connectClusterRequired';
import { connectClusterReservedName } from './rules/connectClusterReservedName';
import { connectClusterVolume } from './rules/connectClusterVolume';
import { configEmptyValue } from './rules/configEmptyValue';
import { connectorAlterOffsets } from './rules/connectorAlterOffsets';
import { connectorClass } from './rules/connectorClass';
import { connectorConnectCluster } from './rules/connectorConnectCluster';
import { connectorDeadLetterQueue } from './rules/connectorDeadLetterQueue';
import { connectorForbiddenKey } from './rules/connectorForbiddenKey';
import { connectorNotInCatalogue } from './rules/connectorNotInCatalogue';
import { connectorOffsets } from './rules/connectorOffsets';
import { connectorPlugin } from './rules/connectorPlugin';
import { connectorPluginVersion } from './rules/connectorPluginVersion';
import { connectorPreset } from './rules/connectorPreset';
import { connectorRawTransforms } from './rules/connectorRawTransforms';
import { fleetConfigExemption } from './rules/fleetConfigExemption';
import { fleetConfigRule } from './rules/fleetConfigRule';
import { ksqldbForbiddenProperty } from './rules/ksqldbForbiddenProperty';
import { ksqldbHeap, ksqldbMemoryMargin } from './rules/ksqldbMemory';
import { ksqldbMigration } from './rules/ksqldbMigration';
import { ksqldbMode } from './rules/ksqldbMode';
import { ksqldbRequired } from './rules/ksqldbRequired';
import { ksqldbStatement } from './rules/ksqldbStatement';
import { kafkaUser } from './rules/kafkaUser';
import { mirrorContradiction } from './rules/mirrorContradiction';
import { mirrorLoop } from './rules/mirrorLoop';
import { partKafkaCluster } from './rules/partKafkaCluster';
import { pipelineLabel } from './rules/pipelineLabel';
import { pipelineName } from './rules/pipelineName';
import { pipelineOwner } from './rules/pipelineOwner';
import { presetFields } from './rules/presetFields';
import { secretNamespace } from './rules/secretNamespace';
import { secretPlaintext } from './rules/secretPlaintext';
import { secretProvider } from './rules/secretProvider';
import { secretReference } from './rules/secretReference';
import { topicNamespace } from './rules/topicNamespace';
import { transformEqualOrder } from './rules/transformEqualOrder';
import { transformRequired } from './rules/transformRequired';
import { uniqueConnectorName } from './rules/uniqueConnectorName';
import { uniqueGraphId } from './rules/uniqueGraphId';
import { uniqueGroupId } from './rules/uniqueGroupId';
import { uniqueKafkaUser } from './rules/uniqueKafkaUser';
import { uniqueServerId } from './rules/uniqueServerId';
import { uniqueServiceId } from './rules/uniqueServiceId';
import { uniqueSlotName } from './rules/uniqueSlotName';
import { uniqueStorageTopic } from './rules/uniqueStorageTopic';
import { uniqueTopic } from './rules/uniqueTopic';
import { uniqueTopicCollision } from './rules/uniqueTopicCollision';
import { uniqueTopicPrefix } from './rules/uniqueTopicPrefix';
import { uniqueTopicResource } from './rules/uniqueTopicResource';

/** Rules that judge a whole fleet; `rules` in kafka-pipelines.yaml sets their severities. */
export const fleetRules: readonly FleetRule[] = [
  pipelineName,
  pipelineOwner,
  pipelineLabel,
  connectorClass,
  connectorConnectCluster,
  connectorPreset,
  connectorForbiddenKey,
  connectorRawTransforms,
  connectorNotInCatalogue,
  connectorPlugin,
  connectorPluginVersion,
  connectorDeadLetterQueue,
  connectorOffsets,
  connectorAlterOffsets,
  ...connectorRules.filter(({ alone }) => !alone).map(asFleetRule),
  transformRequired,
  transformEqualOrder,
  mirrorContradiction,
  mirrorLoop,
  presetFields,
  partKafkaCluster,
  topicNamespace,
  ksqldbRequired,
  ksqldbMode,
  ksqldbStatement,
  ksqldbMigration,
  ksqldbForbiddenProperty,
  ksqldbHeap,
  ksqldbMemoryMargin,
  kafkaUser,
  connectClusterDeclared,
  connectClusterName,
  connectClusterIdentity,
  connectClusterRequired,
  connectClusterKafkaCluster,
  connectClusterArtifact,
  connectClusterAuthentication,
  connectClusterConfig,
  connectClusterIamJar,
  connectClusterImage,
  connectClusterEnvironment,
  connectClusterHeap,
  connectClusterVolume,
  connectClusterIncomplete,
  connectClusterContradiction,
  connectClusterReservedName,
  connectClusterOperatorVersion,
  artifactClasses,
  artifactPinned,
  artifactChecksum,
  configEmptyValue,
  secretPlaintext,
  secretReference,
  secretProvider,
  secretNamespace,
  uniqueConnectorName,
  uniqueGroupId,
  uniqueStorageTopic,
  uniqueSlotName,
  uniqueServerId,
  uniqueTopicPrefix,
  uniqueTopic,
  uniqueTopicCollision,
  uniqueTopicResource,
  uniqueServiceId,
  uniqueKafkaUser,
  uniqueGraphId,
  fleetConfigRule,
  fleetConfigExemption,
  argocdStale,
];

/**
 * Every rule there is, for the documentation: those of the fleet, those of
 * single files, and those of changes.
 * @public
 */
export const rules: readonly ListedRule[] = [
  ...[...fleetRules, ...fleetChangeRules].map(rule => ({
    ...infoOf(rule),
    configurable: true,
  })),
  ...[...fixedRules, ...changeRules].map(rule => ({
    ...rule,
    configurable: false,
  })),
];
