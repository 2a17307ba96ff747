import { ButtonIcon } from '@backstage/ui';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { RiArrowGoBackLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { FieldMessage } from '../../FieldMessage';
import { useFieldFindings, useFileActions } from './FileContext';
import styles from '../PipelineEditor.module.css';

interface FieldFrameProps {
  pointer: string;
  /** Name of the field, for the button that undoes its change. */
  label: string;
  changed: boolean;
  /** Shows findings of what it holds as well; default is true. */
  findingsInside?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}

/** A field with what is said about it: that it was changed, and what is wrong. */
export const FieldFrame = (props: FieldFrameProps) => {
  const { pointer, label, changed, findingsInside = true, children } = props;
  const { undo } = useFileActions();
  const findings = useFieldFindings(pointer, findingsInside);
  return (
    <div data-changed={changed || undefined} className={styles.field}>
      <div className={styles.row}>
        <div className={styles.input}>{children}</div>
        <div className={styles.marks}>
          {changed && (
            <>
              <StatusPill tone="announcement">changed</StatusPill>
              <ButtonIcon
                size="small"
                variant="tertiary"
                aria-label={`Undo ${label}`}
                icon={<RiArrowGoBackLine aria-hidden />}
                onPress={() => undo(pointer)}
              />
            </>
          )}
          {props.actions}
        </div>
      </div>
      {findings.map(({ message, hint, severity, pointer: place }) => (
        <FieldMessage
          key={`${place} ${message}`}
          tone={severity === 'error' ? 'danger' : 'warning'}
        >
          {message}
          {hint && ` ${hint}`}
        </FieldMessage>
      ))}
    </div>
  );
};
