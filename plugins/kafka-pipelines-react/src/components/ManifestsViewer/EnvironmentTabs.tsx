import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import styles from './EnvironmentTabs.module.css';

/** @public */
export interface EnvironmentTabsProps {
  environments: string[];
  /** The one that is open at first; default is the first. */
  initial?: string;
  /** A word after the name of an environment; empty for none. */
  markOf?: (environment: string) => string;
  /** Content of one environment; called only for the one that is shown. */
  children: (environment: string) => ReactNode;
}

/** One tab per environment. @public */
export function EnvironmentTabs({
  environments,
  initial,
  markOf = () => '',
  children,
}: EnvironmentTabsProps) {
  return (
    <Tabs defaultSelectedKey={initial}>
      <TabList aria-label="Environments">
        {environments.map(environment => (
          <Tab key={environment} id={environment}>
            {[environment, markOf(environment)].filter(Boolean).join(' · ')}
          </Tab>
        ))}
      </TabList>
      {environments.map(environment => (
        <TabPanel
          key={environment}
          id={environment}
          className={styles.environment}
        >
          {children(environment)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
