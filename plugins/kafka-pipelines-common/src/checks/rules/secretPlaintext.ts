import { isSecretByFacts, plaintextProblem } from '../../connect/secretValue';
import { configText } from '../../pipeline/configText';
import { isMap } from '../../pipeline/mergeValues';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { toPointer, valueAt } from '../../yaml/pointer';
import type { ConfiguredConnector } from '../connector/configuredConnector';
import { secretInConfig } from '../connector/rules/secretInConfig';
import type { OnePipelineView } from '../fleetView';
import { placeIn, type Path } from '../locateInLayers';
import type { Mistake } from '../mistake';
import { connectorLayers, type ConnectorView } from '../partViews';
import { plaintextSecrets, secretMistake } from '../plaintextSecrets';
import { infoOf, type FleetRule, type Report, type Subject } from '../rule';
import {
  factsBelow,
  flatKey,
  layerLength,
  sharedConnector,
} from '../secretFacts';
import type { SharedView } from '../sharedView';

function reportOf(
  files: ReadonlyMap<string, ParsedYaml>,
  file: string,
  { message, hint, path }: Mistake,
  subject?: Subject,
): Report {
  return {
    message,
    hint,
    place: placeIn({ files }, file, path, 'value'),
    subject,
  };
}

/** What shared files hold, as far as they say themselves which classes read it. */
function sharedReports({ catalogue, sharedFiles }: SharedView): Report[] {
  return [...sharedFiles.values()].flatMap(({ file, value: root }) => {
    const layers = new Map<string, ConfiguredConnector | undefined>();
    const factsAt = (path: Path) => {
      const length = layerLength(path);
      if (length === undefined) {
        return [];
      }
      const entry = path.slice(0, length);
      const pointer = toPointer(entry);
      if (!layers.has(pointer)) {
        layers.set(pointer, sharedConnector(valueAt(root, entry), catalogue));
      }
      const layer = layers.get(pointer);
      return layer ? [factsBelow(layer, path.slice(length))] : [];
    };
    return plaintextSecrets(root, [], factsAt).map(mistake =>
      reportOf(sharedFiles, file, mistake),
    );
  });
}

/** A connector of a file, as each environment reads it. */
function readersOf(
  { catalogue, connectors }: OnePipelineView,
  file: string,
  root: unknown,
  name: string,
): ConfiguredConnector[] {
  const known = connectors.filter(
    each => each.name === name && each.instance.valueFiles.includes(file),
  );
  if (known.length > 0) {
    return known.map(({ configured }) => configured);
  }
  // It is switched off, or the file does not fit the schema.
  const entry = sharedConnector(valueAt(root, ['connectors', name]), catalogue);
  return entry ? [entry] : [];
}

/** What a pipeline's own files hold; each value as the class reads it in some environment. */
function* ownReports(view: OnePipelineView): Iterable<Report> {
  const { ownFiles, pipeline } = view;
  const subject: Subject = { kind: 'pipeline', name: pipeline.name };
  for (const { file, value: root } of ownFiles.values()) {
    const readers = new Map<string, ConfiguredConnector[]>();
    const factsAt = ([section, name, ...path]: Path) => {
      if (section !== 'connectors') {
        return [];
      }
      const key = String(name);
      const known = readers.get(key) ?? readersOf(view, file, root, key);
      readers.set(key, known);
      return known.map(each => factsBelow(each, path));
    };
    for (const mistake of plaintextSecrets(root, [], factsAt)) {
      yield reportOf(ownFiles, file, mistake, subject);
    }
  }
}

interface LayerValue {
  path: Path;
  text: string;
}

/** What shared files say is the same for all connectors. */
const keptValues = new WeakMap<object, LayerValue[]>();

function layerValues(layer: unknown): LayerValue[] {
  if (!isMap(layer)) {
    return [];
  }
  let values = keptValues.get(layer);
  if (!values) {
    values = [...valuesOf(layer)];
    keptValues.set(layer, values);
  }
  return values;
}

/** Paths below a layer, and texts of its config values. */
function* valuesOf(layer: unknown): Iterable<LayerValue> {
  const configs: Array<[Path, unknown]> = [
    [['config'], valueAt(layer, ['config'])],
  ];
  for (const section of ['transforms', 'predicates']) {
    for (const [alias, entry] of Object.entries(
      valueAt(layer, [section]) ?? {},
    )) {
      configs.push([[section, alias, 'config'], valueAt(entry, ['config'])]);
    }
  }
  for (const [path, config] of configs) {
    for (const [key, value] of Object.entries(isMap(config) ? config : {})) {
      const text = configText(value);
      if (text !== undefined) {
        yield { path: [...path, key], text };
      }
    }
  }
}

/** What shared files hold for a connector whose class is named elsewhere. */
function* layerReports(
  connector: ConnectorView,
  { catalogue, sharedFiles }: OnePipelineView,
): Iterable<Report> {
  const { configured, effective, instance, merged, subject } = connector;
  for (const layer of connectorLayers(
    merged.preset,
    effective.connectCluster,
  )) {
    for (const file of instance.valueFiles) {
      const entry = valueAt(sharedFiles.get(file)?.value, layer);
      for (const { path: below, text } of layerValues(entry)) {
        const facts = factsBelow(configured, below);
        const key = flatKey(below);
        const problem =
          isSecretByFacts(facts) && plaintextProblem({ key, text, facts });
        if (problem) {
          const alone = sharedConnector(entry, catalogue);
          const known = alone && factsBelow(alone, below);
          // Else it is reported where the shared files are searched.
          if (!plaintextProblem({ key, text, facts: known })) {
            yield reportOf(
              sharedFiles,
              file,
              secretMistake([...layer, ...below], problem),
              subject,
            );
          }
        }
      }
    }
  }
}

/**
 * Secrets are references. Every file is searched, not the merged result: a
 * secret is in Git also when a later file overrides it.
 */
export const secretPlaintext: FleetRule = {
  ...infoOf(secretInConfig),
  checkShared: sharedReports,
  *checkPipeline(view) {
    yield* ownReports(view);
    for (const connector of view.connectors) {
      yield* layerReports(connector, view);
    }
  },
};
