import type { Finding } from '../../finding';
import { ownValue } from '../../pipeline/ownRecord';
import { nearest } from '../../text/nearest';
import type {
  ImportedConnector,
  ImportOptions,
  OffsetRecipe,
  UnadoptableConnector,
} from '../types';
import { adoptableName, isAdoptable, whyUnadoptable } from './connectorNames';
import { importFinding } from './importFinding';
import { offsetRecipe } from './offsetRecipe';

/** A connector with the name that it has in its pipeline. */
export interface AdoptedConnector {
  connector: ImportedConnector;
  name: string;
  connectCluster: string;
}

export interface AdoptedNames {
  adopted: AdoptedConnector[];
  unadoptable: UnadoptableConnector[];
  findings: Finding[];
}

/** Names of `rename` that no connector has. */
function unusedRenames(
  connectors: readonly ImportedConnector[],
  rename: Readonly<Record<string, string>>,
): Finding[] {
  const names = new Set(connectors.map(({ name }) => name));
  return Object.keys(rename)
    .filter(name => !names.has(name))
    .map(name => {
      const meant = nearest(name, names);
      return {
        rule: 'import/rename',
        severity: 'error',
        message: `There is no connector ${name} to rename.`,
        file: '',
        line: 1,
        column: 1,
        pointer: '',
        ...(meant !== undefined && { hint: `Did you mean ${meant}?` }),
      };
    });
}

/**
 * The name of each connector in its pipeline. It is the name that runs: nobody
 * but `rename` changes it, and a name that a KafkaConnector cannot have is left
 * out with what to do about it.
 *
 * @param roleOf - of a connector, when it is known
 */
export function adoptNames(
  connectors: readonly ImportedConnector[],
  {
    connectCluster: fallback,
    rename = {},
    takenConnectors = [],
  }: ImportOptions,
  roleOf: (connector: ImportedConnector) => OffsetRecipe['role'],
): AdoptedNames {
  const result: AdoptedNames = {
    adopted: [],
    unadoptable: [],
    findings: unusedRenames(connectors, rename),
  };
  const inRepository = new Set(takenConnectors);
  const taken = new Set([
    ...inRepository,
    ...connectors.map(({ name }) => name),
    ...Object.values(rename),
  ]);
  for (const connector of connectors) {
    const { name, config } = connector;
    const connectCluster = connector.connectCluster ?? fallback;
    const renamedTo = ownValue(rename, name);
    const asks = renamedTo !== undefined && renamedTo !== name;
    if (isAdoptable(name) && !asks) {
      if (inRepository.has(name)) {
        result.findings.push(
          importFinding(
            'import/taken',
            'error',
            `Connector ${name} is in the repository already.`,
            connector,
            'Take it out of one of them.',
          ),
        );
      } else {
        result.adopted.push({ connector, name, connectCluster });
      }
      continue;
    }
    const problem = asks
      ? renameProblem(renamedTo, connectors, inRepository)
      : undefined;
    const suggestedName = adoptableName(name, each => taken.has(each));
    taken.add(suggestedName);
    const why = isAdoptable(name) ? 'is to be renamed' : whyUnadoptable(name);
    const to = asks && problem === undefined ? renamedTo : undefined;
    result.unadoptable.push({
      name,
      connectCluster,
      why,
      suggestedName,
      ...(to !== undefined && { renamedTo: to }),
      recipe: offsetRecipe(
        name,
        to ?? suggestedName,
        roleOf(connector),
        config['consumer.override.group.id'],
      ),
    });
    if (problem !== undefined) {
      result.findings.push(
        importFinding(
          'import/rename',
          'error',
          `Connector ${name} cannot be renamed to ${renamedTo}: ${problem}.`,
          connector,
          `Take ${suggestedName}, for example.`,
        ),
      );
    } else if (to !== undefined) {
      result.adopted.push({ connector, name: to, connectCluster });
      result.findings.push(
        importFinding(
          'import/renamed',
          'warning',
          `Connector ${name} becomes ${to}, a new connector to Kafka Connect: it begins from nothing unless its offsets are carried over.`,
          connector,
          'Go through the steps of its recipe before the import is merged.',
        ),
      );
    } else {
      result.findings.push(
        importFinding(
          'import/name-not-adoptable',
          'warning',
          `Connector ${name} ${why}, which a KafkaConnector cannot have in its name, so it is left out.`,
          connector,
          `Strimzi deletes a connector without KafkaConnector. Import it as ${suggestedName} (rename ${name} to it), and carry its offsets over by its recipe.`,
        ),
      );
    }
  }
  return result;
}

function renameProblem(
  to: string,
  connectors: readonly ImportedConnector[],
  inRepository: ReadonlySet<string>,
): string | undefined {
  if (!isAdoptable(to)) {
    return 'that name cannot be adopted either';
  }
  return inRepository.has(to) || connectors.some(({ name }) => name === to)
    ? 'another connector has that name'
    : undefined;
}
