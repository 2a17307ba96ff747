import {
  labelName,
  labelValue,
  type ConfigValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { numberOf } from '../../values/numberOf';
import type { ChangeValue } from './schema';

/** What people choose from; some are the same kind of change to the backend. */
export const ACTIONS = [
  {
    id: 'version',
    title: 'Set the plugin version of connectors',
    about: 'Select connectors by class, preset, version or name as well.',
  },
  {
    id: 'setConfig',
    title: 'Set a config key of connectors',
    about: 'In the file that says it, else where the connector is described.',
  },
  {
    id: 'unsetConfig',
    title: 'Take a config key out of connectors',
    about: 'What a preset or a default says takes its place.',
  },
  {
    id: 'nullConfig',
    title: 'Switch off an inherited config key of connectors',
    about: 'Sets null, so that presets and defaults do not count.',
  },
  {
    id: 'setMetadata',
    title: 'Set a field of pipelines',
    about: 'Owner, description, system, lifecycle or tags.',
  },
  {
    id: 'unsetMetadata',
    title: 'Take a field out of pipelines',
    about: 'Owner, description, system, lifecycle or tags.',
  },
  {
    id: 'setLabel',
    title: 'Set a label of pipelines',
    about: 'On their objects in Kubernetes and their entities.',
  },
  {
    id: 'unsetLabel',
    title: 'Take a label away from pipelines',
    about: 'From their objects in Kubernetes and their entities.',
  },
] as const;

/** One of {@link ACTIONS}. */
export type ActionId = (typeof ACTIONS)[number]['id'];

/** Fields of a pipeline that can be changed in many. */
export const METADATA_FIELDS = [
  'owner',
  'description',
  'system',
  'lifecycle',
  'tags',
] as const;

/** Which of the actions a change is. */
export function actionOf(change: ChangeValue): ActionId {
  switch (change.kind) {
    case 'pluginVersion':
      return 'version';
    case 'config':
      if ('unset' in change) return 'unsetConfig';
      return change.value === null ? 'nullConfig' : 'setConfig';
    case 'label':
      return change.value === undefined ? 'unsetLabel' : 'setLabel';
    default:
      return change.value === undefined ? 'unsetMetadata' : 'setMetadata';
  }
}

/** An action about which nothing is said yet, but the key or field of another. */
export function startedChange(
  action: ActionId,
  before: ChangeValue | undefined,
): ChangeValue {
  const key = before?.kind === 'config' ? before.key : '';
  const field = before?.kind === 'metadata' ? before.field : 'owner';
  const name = before?.kind === 'label' ? before.name : '';
  switch (action) {
    case 'version':
      return { kind: 'pluginVersion', version: '' };
    case 'setConfig':
      return { kind: 'config', key, value: '' };
    case 'unsetConfig':
      return { kind: 'config', key, unset: true };
    case 'nullConfig':
      return { kind: 'config', key, value: null };
    case 'setMetadata':
      return { kind: 'metadata', field, value: field === 'tags' ? [] : '' };
    case 'setLabel':
      return { kind: 'label', name, value: '' };
    case 'unsetLabel':
      return { kind: 'label', name };
    default:
      return { kind: 'metadata', field };
  }
}

/** What is missing, and what to do; undefined when the backend can be asked. */
export function changeProblem(
  change: ChangeValue | undefined,
): string | undefined {
  if (!change) return 'Choose what changes.';
  switch (change.kind) {
    case 'pluginVersion':
      return change.version.trim() === '' ? 'Type a version.' : undefined;
    case 'config':
      if (change.key.trim() === '') return 'Type a config key.';
      return 'value' in change && change.value === ''
        ? 'Type a value.'
        : undefined;
    case 'label': {
      const { name, value } = labelProblems(change);
      return name ?? value;
    }
    default:
      return change.value?.length === 0 ? 'Type a value.' : undefined;
  }
}

/** What is wrong with the name and with the value of a label. */
export function labelProblems(
  change: Extract<ChangeValue, { kind: 'label' }>,
): { name?: string; value?: string } {
  return {
    name:
      change.name === ''
        ? 'Type the name of a label.'
        : problemOf('The name of the label', labelName, change.name),
    value: problemOf('The value of the label', labelValue, change.value ?? ''),
  };
}

function problemOf(
  what: string,
  schema: typeof labelName,
  text: string,
): string | undefined {
  const [issue] = schema.safeParse(text).error?.issues ?? [];
  return issue && `${what} is wrong: ${issue.message}.`;
}

/**
 * A typed config value. Kafka Connect gets the same text in any case, so digits
 * and booleans are written as files usually have them: without quotes.
 */
export function configValueOf(text: string): ConfigValue {
  if (text === 'true' || text === 'false') return text === 'true';
  return numberOf(text) ?? text;
}
