import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { CodeArea } from '../../code/CodeArea';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import { connectorsFindings } from './connectorsFindings';
import { CONNECTORS_EXAMPLE } from './example';
import type { connectorsSchema } from './schema';

/** So many findings are listed below the editor; the rest is counted. */
const SHOWN = 5;

/** Connectors as YAML, checked as one types, by the rules of the pipeline's file. */
export const KafkaConnectorsEditor = (
  props: typeof connectorsSchema.TProps,
) => {
  const { formData = '', onChange, required, rawErrors = [] } = props;
  const { label, description } = fieldLabel(props);
  const findings = useMemo(() => connectorsFindings(formData), [formData]);
  const invalid =
    rawErrors.length > 0 ||
    findings.some(finding => finding.severity === 'error');
  const describedBy = `${props.idSchema?.$id}-description`;
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold" style={{ margin: 0 }}>
        {label}
        {required && ' *'}
      </Text>
      {description && (
        <Text
          as="p"
          id={describedBy}
          variant="body-small"
          color="secondary"
          style={{ margin: '2px 0 6px' }}
        >
          {description}
        </Text>
      )}
      <CodeArea
        label={label}
        describedBy={description && describedBy}
        language="yaml"
        placeholder={CONNECTORS_EXAMPLE}
        invalid={invalid}
        minHeight="16rem"
        maxHeight="36rem"
        value={formData}
        onChange={text => onChange(text === '' ? undefined : text)}
      />
      {findings.slice(0, SHOWN).map(finding => (
        <FieldMessage
          key={`${finding.line}:${finding.column}:${finding.rule}`}
          tone={finding.severity === 'error' ? 'danger' : 'warning'}
        >
          Line {finding.line}: {finding.message}
          {finding.hint && ` ${finding.hint}`}
        </FieldMessage>
      ))}
      {findings.length > SHOWN && (
        <FieldMessage tone="secondary">
          and {findings.length - SHOWN} more
        </FieldMessage>
      )}
    </div>
  );
};
