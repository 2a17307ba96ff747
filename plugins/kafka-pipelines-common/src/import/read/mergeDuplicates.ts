import type { Finding } from '../../finding';
import type { ImportedConnector, RefusedEntry } from '../types';

/** Keys in which two maps differ, sorted. */
function differingKeys(
  a: Record<string, string>,
  b: Record<string, string>,
): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter(key => a[key] !== b[key])
    .sort();
}

/** Without a Connect cluster it may be of any. */
function isSameConnector(a: ImportedConnector, b: ImportedConnector): boolean {
  return (
    a.name === b.name &&
    (a.connectCluster === undefined ||
      b.connectCluster === undefined ||
      a.connectCluster === b.connectCluster)
  );
}

const placeOf = ({ source }: ImportedConnector) =>
  `line ${source.line} of ${source.file}`;

/**
 * Each connector once: files that say the same of it add to each other, files
 * that contradict each other are reported, and the connector is left out.
 */
export function mergeDuplicates(all: ImportedConnector[]): {
  connectors: ImportedConnector[];
  refused: RefusedEntry[];
  findings: Finding[];
} {
  const byName = new Map<string, ImportedConnector[]>();
  const contradicted = new Set<ImportedConnector>();
  const refused: RefusedEntry[] = [];
  const findings: Finding[] = [];
  for (const connector of all) {
    const known = byName.get(connector.name) ?? [];
    byName.set(connector.name, known);
    const index = known.findIndex(each => isSameConnector(each, connector));
    const first = known[index];
    if (!first) {
      known.push(connector);
      continue;
    }
    const keys = differingKeys(first.config, connector.config);
    if (keys.length === 0) {
      known[index] = { ...connector, ...first };
      continue;
    }
    contradicted.add(first);
    refused.push({
      kind: 'connector',
      name: connector.name,
      source: connector.source,
    });
    findings.push({
      rule: 'import/duplicate',
      severity: 'error',
      message: `Connector ${connector.name} also stands in ${placeOf(
        first,
      )}, with another ${keys.join(', ')}.`,
      ...connector.source,
      hint: 'Import one of them: that which runs.',
    });
  }
  const kept = [...byName.values()].flat();
  return {
    connectors: kept.filter(each => !contradicted.has(each)),
    refused: [
      ...kept
        .filter(each => contradicted.has(each))
        .map(({ name, source }) => ({ kind: 'connector', name, source })),
      ...refused,
    ],
    findings,
  };
}
