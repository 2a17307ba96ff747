import { Flex, Select, TextField } from '@backstage/ui';
import { configText } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { NamesInput } from '../bulkSelection/NamesInput';
import { FieldMessage } from '../FieldMessage';
import {
  ACTIONS,
  actionOf,
  configValueOf,
  labelProblems,
  METADATA_FIELDS,
  startedChange,
} from './change';
import type { ChangeValue } from './schema';

const MetadataForm = (props: {
  change: Extract<ChangeValue, { kind: 'metadata' }>;
  onChange: (change: ChangeValue) => void;
}) => {
  const { change, onChange } = props;
  const { field, value } = change;
  return (
    <>
      <Select
        label="Field"
        size="small"
        options={METADATA_FIELDS.map(id => ({ id, label: id }))}
        value={field}
        onChange={key => {
          const chosen = METADATA_FIELDS.find(id => id === key);
          if (chosen) {
            onChange(
              startedChange(actionOf(change), {
                kind: 'metadata',
                field: chosen,
              }),
            );
          }
        }}
      />
      {Array.isArray(value) && (
        <NamesInput
          label="Tags, parted by commas"
          value={value}
          onChange={tags => onChange({ ...change, value: tags })}
        />
      )}
      {typeof value === 'string' && (
        <TextField
          label="Value"
          size="small"
          autoComplete="off"
          value={value}
          onChange={text => onChange({ ...change, value: text })}
        />
      )}
    </>
  );
};

const LabelForm = (props: {
  change: Extract<ChangeValue, { kind: 'label' }>;
  onChange: (change: ChangeValue) => void;
}) => {
  const { change, onChange } = props;
  const problems = labelProblems(change);
  // A name that is still to be typed is no mistake yet
  const nameProblem = change.name === '' ? undefined : problems.name;
  return (
    <>
      <div>
        <TextField
          label="Name of the label"
          description="Such as cost-centre or example.com/cost-centre."
          size="small"
          autoComplete="off"
          value={change.name}
          isInvalid={nameProblem !== undefined}
          onChange={name => onChange({ ...change, name })}
        />
        {nameProblem && (
          <FieldMessage tone="danger">{nameProblem}</FieldMessage>
        )}
      </div>
      {change.value !== undefined && (
        <div>
          <TextField
            label="Value"
            size="small"
            autoComplete="off"
            value={change.value}
            isInvalid={problems.value !== undefined}
            onChange={value => onChange({ ...change, value })}
          />
          {problems.value && (
            <FieldMessage tone="danger">{problems.value}</FieldMessage>
          )}
        </div>
      )}
    </>
  );
};

interface ChangeFormProps {
  change: ChangeValue | undefined;
  onChange: (change: ChangeValue) => void;
}

/** Inputs for what changes. */
export const ChangeForm = ({ change, onChange }: ChangeFormProps) => (
  <Flex direction="column" gap="3">
    <Select
      label="What changes"
      size="small"
      placeholder="Choose one"
      options={ACTIONS.map(({ id, title, about }) => ({
        id,
        label: title,
        description: about,
      }))}
      value={change ? actionOf(change) : null}
      onChange={key => {
        const action = ACTIONS.find(({ id }) => id === key);
        if (action) onChange(startedChange(action.id, change));
      }}
    />
    {change?.kind === 'pluginVersion' && (
      <TextField
        label="Version"
        description="As the plugin reports it, such as 3.6.1.Final."
        size="small"
        autoComplete="off"
        value={change.version}
        onChange={version => onChange({ ...change, version })}
      />
    )}
    {change?.kind === 'config' && (
      <>
        <TextField
          label="Config key"
          size="small"
          autoComplete="off"
          value={change.key}
          onChange={key => onChange({ ...change, key })}
        />
        {'value' in change && change.value !== null && (
          <TextField
            label="Value"
            description="Secrets as a reference such as ${secrets:namespace/name:key}, never in clear."
            size="small"
            autoComplete="off"
            value={configText(change.value) ?? ''}
            onChange={text =>
              onChange({ ...change, value: configValueOf(text) })
            }
          />
        )}
      </>
    )}
    {change?.kind === 'metadata' && (
      <MetadataForm change={change} onChange={onChange} />
    )}
    {change?.kind === 'label' && (
      <LabelForm change={change} onChange={onChange} />
    )}
  </Flex>
);
