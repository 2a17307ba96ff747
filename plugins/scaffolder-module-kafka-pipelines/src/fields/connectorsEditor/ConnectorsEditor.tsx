import { yaml } from '@codemirror/lang-yaml';
import { EditorView, placeholder } from '@codemirror/view';
import { Text } from '@backstage/ui';
import CodeMirror from '@uiw/react-codemirror';
import { useMemo } from 'react';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import { connectorsFindings } from './connectorsFindings';
import { CONNECTORS_EXAMPLE } from './example';
import type { connectorsSchema } from './schema';
import styles from './ConnectorsEditor.module.css';

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
  const extensions = useMemo(
    () => [
      yaml(),
      placeholder(CONNECTORS_EXAMPLE),
      EditorView.contentAttributes.of({
        'aria-label': label,
        ...(description && { 'aria-describedby': describedBy }),
        'aria-invalid': String(invalid),
      }),
    ],
    [label, description, describedBy, invalid],
  );
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
      <div className={styles.frame} data-invalid={invalid || undefined}>
        <CodeMirror
          value={formData}
          onChange={text => onChange(text === '' ? undefined : text)}
          minHeight="16rem"
          maxHeight="36rem"
          // Tab leaves the editor, so that the keyboard is not caught in it.
          indentWithTab={false}
          extensions={extensions}
        />
      </div>
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
