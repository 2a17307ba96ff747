import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  FieldSchema,
  ManifestFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { packageRoot } from '../helm/packageRoot';

interface Index {
  kubernetes: { version: string };
  /** The oldest first. */
  strimzi: ReadonlyArray<{ version: string }>;
}

interface KindsFile {
  kinds: Record<string, unknown>;
  served: string[];
}

function read<T>(name: string): T {
  const file = join(packageRoot(), 'manifest-facts', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What several releases have in common is one object, which is compiled once. */
class Parts {
  readonly #raw = read<Record<string, unknown>>('parts');
  readonly #known = new Map<string, unknown>();

  #part(id: string): unknown {
    if (!this.#known.has(id)) this.#known.set(id, this.join(this.#raw[id]));
    return this.#known.get(id);
  }

  join(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(item => this.join(item));
    if (typeof value !== 'object' || value === null) return value;
    if ('part' in value && typeof value.part === 'string') {
      return this.#part(value.part);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.join(item)]),
    );
  }

  kinds(name: string): { kinds: ManifestFacts['kinds']; served: string[] } {
    const { kinds, served } = read<KindsFile>(name);
    return { kinds: this.join(kinds) as Record<string, FieldSchema>, served };
  }
}

interface Opened {
  index: Index;
  parts: Parts;
  kubernetes: ReturnType<Parts['kinds']>;
  facts: Map<string, ManifestFacts>;
}

function open(): Opened {
  const parts = new Parts();
  return {
    index: read<Index>('index'),
    parts,
    kubernetes: parts.kinds('kubernetes'),
    facts: new Map(),
  };
}

let opened: Opened | undefined;

/** Negative when a is older than b; 0.45 stands for 0.45.0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The release whose facts hold for an operator. */
function releaseFor({ strimzi }: Index, operatorVersion?: string): string {
  const versions = strimzi.map(({ version }) => version);
  const found =
    operatorVersion === undefined
      ? versions.at(-1)
      : versions.findLast(
          version => compareVersions(version, operatorVersion) <= 0,
        );
  return found ?? versions[0];
}

/**
 * What the API of a Strimzi release takes, and of Kubernetes: the facts that
 * come with this package. They are read and joined once per process.
 *
 * @param operatorVersion - such as 1.2.0 or 0.45. The facts are those of the
 * newest known release that is not newer; of the newest one where it is absent,
 * and of the oldest one for what is older than all. `strimzi` of the result says
 * which
 * @throws Error when the installation lacks its files
 * @public
 */
export function loadManifestFacts(
  operatorVersion: string | undefined,
): ManifestFacts {
  opened ??= open();
  const { index, parts, kubernetes, facts } = opened;
  const strimzi = releaseFor(index, operatorVersion);
  let found = facts.get(strimzi);
  if (!found) {
    const { kinds, served } = parts.kinds(`strimzi/${strimzi}`);
    found = {
      strimzi,
      kubernetes: index.kubernetes.version,
      kinds: { ...kubernetes.kinds, ...kinds },
      served: new Set([...kubernetes.served, ...served]),
    };
    facts.set(strimzi, found);
  }
  return found;
}
