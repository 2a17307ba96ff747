import type { ConnectorRule } from './connectorRule';
import { converterRules } from './converterRules';
import { classInConfig } from './rules/classInConfig';
import { classNotInCatalogue } from './rules/classNotInCatalogue';
import { connectorContradiction } from './rules/connectorContradiction';
import { connectorDeprecatedKey } from './rules/connectorDeprecatedKey';
import { connectorInstalledVersion } from './rules/connectorInstalledVersion';
import { connectorMissingKey } from './rules/connectorMissingKey';
import { connectorOwnDeadLetterQueue } from './rules/connectorOwnDeadLetterQueue';
import { connectorRegex } from './rules/connectorRegex';
import { connectorRemovedKey } from './rules/connectorRemovedKey';
import { connectorSinkTopics } from './rules/connectorSinkTopics';
import { connectorTasksMax } from './rules/connectorTasksMax';
import { connectorUnknownClass } from './rules/connectorUnknownClass';
import { connectorUnlistedAlias } from './rules/connectorUnlistedAlias';
import { connectorUnknownKey } from './rules/connectorUnknownKey';
import { connectorValue } from './rules/connectorValue';
import { connectorValueForm } from './rules/connectorValueForm';
import { connectorValueRange } from './rules/connectorValueRange';
import { connectorValueType } from './rules/connectorValueType';
import { secretInConfig } from './rules/secretInConfig';
import { connectorWrongKindKey } from './rules/connectorWrongKindKey';
import { mirrorRules } from './mirrorRules';
import { transformRules } from './transformRules';

/** Rules that judge the config of one connector by itself. */
export const connectorRules: readonly ConnectorRule[] = [
  classInConfig,
  connectorUnknownClass,
  classNotInCatalogue,
  connectorInstalledVersion,
  connectorUnknownKey,
  connectorUnlistedAlias,
  connectorRemovedKey,
  connectorDeprecatedKey,
  connectorMissingKey,
  connectorContradiction,
  connectorValueType,
  connectorValue,
  connectorValueRange,
  connectorValueForm,
  connectorRegex,
  connectorTasksMax,
  connectorSinkTopics,
  connectorWrongKindKey,
  connectorOwnDeadLetterQueue,
  secretInConfig,
  ...transformRules,
  ...converterRules,
  ...mirrorRules,
];
