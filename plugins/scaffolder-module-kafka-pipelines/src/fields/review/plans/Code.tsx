import styles from './Code.module.css';

/** A name, a pointer or a value as it is written; long ones wrap. */
export const Code = ({ children }: { children: string }) => (
  <code className={styles.code}>{children}</code>
);

/** A value, or the words for there being none. */
export const Value = (props: { value: string | undefined; none: string }) =>
  props.value === undefined ? (
    <span className={styles.none}>{props.none}</span>
  ) : (
    <Code>{props.value}</Code>
  );
