import { Text } from '@backstage/ui';
import styles from '../PipelineEditor.module.css';

interface FieldTitleProps {
  label: string;
  description?: string;
  /** Id of the description, for the input it is about. */
  descriptionId?: string;
  /** Of several fields. */
  group?: boolean;
}

/** Name and help of what has no label of its own, such as an editor. */
export const FieldTitle = (props: FieldTitleProps) => {
  const { label, description, descriptionId, group = false } = props;
  return (
    <>
      <Text
        as="p"
        variant="body-small"
        weight={group ? 'bold' : 'regular'}
        className={styles.label}
      >
        {label}
      </Text>
      {description && (
        <Text
          as="p"
          id={descriptionId}
          variant="body-small"
          color="secondary"
          className={styles.label}
        >
          {description}
        </Text>
      )}
    </>
  );
};
