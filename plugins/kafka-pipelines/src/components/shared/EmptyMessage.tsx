import type { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';
import styles from './EmptyMessage.module.css';

interface EmptyMessageProps {
  title: string;
  /** What to do about it. */
  children: ReactNode;
  actions?: ReactNode;
}

/** Says that there is nothing and what to do next. */
export function EmptyMessage({ title, children, actions }: EmptyMessageProps) {
  return (
    <div className={styles.empty}>
      <Text as="p" variant="title-x-small" weight="bold">
        {title}
      </Text>
      <Text as="div" variant="body-medium" className={styles.text}>
        {children}
      </Text>
      {actions && <Flex gap="2">{actions}</Flex>}
    </div>
  );
}
