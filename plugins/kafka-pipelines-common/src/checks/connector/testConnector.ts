import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import type { ClassFacts, KeyFacts } from '../../connect/catalogue/facts';
import type { Overlay } from '../../connect/catalogue/overlay';
import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import {
  configuredConnector,
  type ConnectorInput,
} from './configuredConnector';
import type { ConfigReport, ConnectorRule } from './connectorRule';

/** Facts of a key for tests. */
export function testKey(
  type: KeyFacts['type'] = 'STRING',
  more: Partial<KeyFacts> = {},
): KeyFacts {
  return { type, importance: 'HIGH', ...more };
}

/** A catalogue with the source `org.example.Source`, and with further classes. */
export function sourceCatalogue(
  keys: ClassFacts['keys'],
  entries: Overlay['entries'] = [],
  more: ClassFacts[] = [],
): ConnectCatalogue {
  return testCatalogue(
    [
      {
        artifact: 'org.example:source',
        version: '1.0',
        classes: [
          { class: 'org.example.Source', kind: 'source', keys },
          ...more,
        ],
      },
    ],
    entries,
  );
}

/** What a rule finds in the config of a connector, of `org.example.Source` unless said. */
export function reportsOf(
  { check }: ConnectorRule,
  config: Record<string, string>,
  catalogue: ConnectCatalogue,
  input: Partial<ConnectorInput> = {},
): ConfigReport[] {
  return [
    ...check(
      configuredConnector(
        {
          name: 'a',
          class: 'org.example.Source',
          plugins: { artifacts: [{ artifact: 'source', version: '1.0' }] },
          ...input,
          config,
        },
        catalogue,
      ),
    ),
  ];
}
