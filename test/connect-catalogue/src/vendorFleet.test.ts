import {
  checkFleet,
  configRuleIds,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadConnectCatalogue,
  loadFleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { stringify } from 'yaml';
import { readVendorConfigs, type VendorConfig } from './vendorConfigs';
import { allFindings } from './vendorFindings';

/** In a repository it is said once of each class, for all connectors. */
const SAID_ONCE = 'connector/not-in-catalogue';

/** Named by its path in the file, besides. */
const SECRET = 'secret/plaintext';

const RULES = configRuleIds.filter(rule => rule !== SAID_ONCE);

const configs = readVendorConfigs();
const idOf = ({ name }: VendorConfig) => name.replace(/[/.]/g, '-');

function entry({ config, version }: VendorConfig): Record<string, unknown> {
  const {
    'connector.class': className,
    'tasks.max': tasksMax,
    ...rest
  } = config;
  const isNumber = tasksMax !== undefined && /^\d+$/.test(tasksMax);
  return {
    class: className.trim(),
    ...(version && { version }),
    ...(isNumber && { tasksMax: Number(tasksMax) }),
    config: {
      ...rest,
      ...(tasksMax !== undefined && !isNumber && { 'tasks.max': tasksMax }),
    },
  };
}

const FILES = new Map([
  [
    'kafka-pipelines.yaml',
    stringify({
      environments: {
        dev: {
          destination: { name: 'dev' },
          charts: {
            'kafka-pipeline': { bundled: '0.2.0' },
            'kafka-connect': { bundled: '0.2.0' },
          },
          valueFiles: { 'kafka-pipeline': [], 'kafka-connect': [] },
        },
      },
    }),
  ],
  [
    'pipelines/all/values.yaml',
    stringify({
      pipeline: { name: 'all', owner: 'group:default/data' },
      connect: { cluster: 'all' },
      connectors: Object.fromEntries(
        configs.map(vendor => [idOf(vendor), entry(vendor)]),
      ),
    }),
  ],
  ['pipelines/all/values-dev.yaml', '{}\n'],
]);

/** What a finding says, in the same words with and without a repository. */
function said(rule: string, key: string, message: string): string {
  return `${rule}: ${rule === SECRET ? key : message}`;
}

/** What is said of each connector of the repository, by its name there. */
function saidInRepository(): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const { rule, message, pointer } of checkFleet(loadFleet(FILES, []))) {
    const [, , id, , ...key] = pointer.split('/');
    if (RULES.includes(rule)) {
      const all = byId.get(id) ?? [];
      all.push(said(rule, key.join('/'), message));
      byId.set(id, all);
    }
  }
  return byId;
}

describe('a repository with configs as vendors publish them', () => {
  const inRepository = saidInRepository();
  const catalogue = loadConnectCatalogue();

  it.each(configs.map(vendor => [vendor.name, vendor] as const))(
    '%s is judged as without a repository',
    (_, vendor) => {
      const alone = allFindings(vendor, catalogue)
        .filter(({ rule }) => RULES.includes(rule))
        .map(({ rule, key, message }) => said(rule, key, message));
      const there = inRepository.get(idOf(vendor)) ?? [];
      expect(there.sort()).toEqual(alone.sort());
    },
  );
});
