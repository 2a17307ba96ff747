import { Text } from '@backstage/ui';
import styles from './table.module.css';

/** A value of a file as it is; nothing is said in words, empty text shown as such. */
export const Value = (props: { text: string | undefined; none: string }) => {
  if (props.text === undefined) {
    return (
      <Text variant="body-small" color="secondary">
        {props.none}
      </Text>
    );
  }
  return (
    <span className={styles.value}>
      {props.text === '' ? '""' : props.text}
    </span>
  );
};
