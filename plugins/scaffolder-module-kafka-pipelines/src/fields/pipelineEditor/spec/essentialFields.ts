import type { EntrySection } from './sections';

/** Fields that are offered at once; every other one is a choice away. */
export const essentialFields: Record<EntrySection | 'pipeline', string[]> = {
  pipeline: ['owner', 'description', 'system', 'lifecycle', 'tags'],
  connectors: [
    'preset',
    'class',
    'version',
    'tasksMax',
    'state',
    'autoRestart',
    'config',
  ],
  topics: ['partitions', 'replicas', 'config'],
  ksqldb: ['replicas', 'statements', 'properties'],
};
