import type { ReactNode } from 'react';
import { Flex } from '@backstage/ui';
import type { ConnectorPart } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

type Running = ConnectorPart['byEnvironment'][string];

interface PerEnvironmentProps {
  connector: ConnectorPart;
  value: (running: Running) => string | number | undefined;
  children: (value: string | number | undefined) => ReactNode;
}

/** A setting of a connector: once where all environments agree, else for each. */
export function PerEnvironment(props: PerEnvironmentProps) {
  const { connector, value, children } = props;
  const entries = Object.entries(connector.byEnvironment).map(
    ([environment, running]) => [environment, value(running)] as const,
  );
  if (new Set(entries.map(([, setting]) => setting)).size <= 1) {
    return <>{children(entries[0]?.[1])}</>;
  }
  return (
    <Flex direction="column" gap="1">
      {entries.map(([environment, setting]) => (
        <Flex key={environment} align="center" gap="1">
          {environment}: {children(setting)}
        </Flex>
      ))}
    </Flex>
  );
}
