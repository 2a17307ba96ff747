import { useMemo } from 'react';
import { Text } from '@backstage/ui';
import type { StayingObject } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  EnvironmentTabs,
  StatusPill,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { CommandLines } from './CommandLines';
import styles from './StayingObjects.module.css';

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
        <StayingTable
          environment={environment}
          stays={stays.filter(object => object.environment === environment)}
        />
      )}
    </EnvironmentTabs>
  );
};

const StayingTable = (props: {
  environment: string;
  stays: StayingObject[];
}) => (
  <div className={styles.scroll}>
    <table className={styles.table}>
      <caption className={styles.caption}>
        What stays in {props.environment}, in the order in which it can be
        deleted: data comes last
      </caption>
      <thead>
        <tr>
          <th scope="col">Object</th>
          <th scope="col">Deleting it destroys</th>
          <th scope="col">How it is deleted</th>
        </tr>
      </thead>
      <tbody>
        {props.stays.map((object, index) => (
          <StayingRow key={index} object={object} />
        ))}
      </tbody>
    </table>
  </div>
);

const StayingRow = ({ object }: { object: StayingObject }) => {
  const { kind, namespace, name, destroys, note, tool, commands } = object;
  const isDanger = object.danger === true;
  return (
    <tr data-danger={isDanger}>
      <th scope="row">
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
      <td>
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
