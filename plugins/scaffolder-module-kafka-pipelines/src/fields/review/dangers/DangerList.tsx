import { Flex } from '@backstage/ui';
import type { Danger } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useFirst } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { listed } from '../../../words';
import { joinDangers } from './joinDangers';
import styles from './DangerList.module.css';

/** A change of many pipelines may say the same of each. */
const AT_FIRST = 20;

/** What of a change cannot be undone, or will be noticed by others. */
export const DangerList = ({ dangers }: { dangers: Danger[] }) => {
  const { shown, more } = useFirst(joinDangers(dangers), AT_FIRST, 'points');
  return (
    <Flex direction="column" gap="2">
      <ul className={styles.list}>
        {shown.map(({ environments, kind, name, message, values }) => (
          <li
            key={JSON.stringify([environments, kind, name, message, values])}
            className={styles.item}
          >
            {listed(environments)}: {kind} <strong>{name}</strong> {message}
            {values && (
              <>
                {': '}
                <code>{values.before}</code>
                {' → '}
                <code>{values.after}</code>
              </>
            )}
            .
          </li>
        ))}
      </ul>
      {more}
    </Flex>
  );
};
