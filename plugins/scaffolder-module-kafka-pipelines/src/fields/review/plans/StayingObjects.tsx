import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import type { StayingObject } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  EnvironmentTabs,
  StatusPill,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { FieldTable } from '../../../table/FieldTable';
import { CommandLines } from './CommandLines';
import styles from './StayingObjects.module.css';

const StayingRow = ({ object }: { object: StayingObject }) => {
  const { kind, namespace, name, destroys, note, tool, commands } = object;
  const isDanger = object.danger === true;
  return (
    <tr className={styles.row} data-danger={isDanger}>
      <th scope="row" className={styles.object}>
        <span className={styles.kind}>{kind}</span>
        <span className={styles.name}>
          {namespace ? `${namespace}/${name}` : name}
        </span>
        {isDanger && <StatusPill tone="negative">Danger: data</StatusPill>}
      </th>
      <td>
        {destroys}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </td>
      <td className={styles.commands}>
        {commands.length === 0 ? (
          'Leave it'
        ) : (
          <>
            {tool === 'sql' && <p className={styles.note}>In the database:</p>}
            <CommandLines
              lines={commands}
              label={`lines for ${kind} ${name}`}
              isDanger={isDanger}
            />
          </>
        )}
      </td>
    </tr>
  );
};

/** What stays in clusters, on Kafka and in databases, by environment. */
export const StayingObjects = ({ stays }: { stays: StayingObject[] }) => {
  const environments = useMemo(
    () => [...new Set(stays.map(({ environment }) => environment))],
    [stays],
  );
  if (environments.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        It is in no environment, so nothing of it stays in a cluster.
      </Text>
    );
  }
  return (
    <EnvironmentTabs environments={environments}>
      {environment => (
        <FieldTable
          caption={`In ${environment}, in the order in which it can be deleted: data comes last`}
          columns={['Object', 'Deleting it destroys', 'How it is deleted']}
        >
          {stays
            .filter(object => object.environment === environment)
            .map((object, index) => (
              <StayingRow key={index} object={object} />
            ))}
        </FieldTable>
      )}
    </EnvironmentTabs>
  );
};
