import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import { isSecretName } from '../connect/secretNames';
import { plaintextProblem, type SecretFacts } from '../connect/secretValue';
import { toJson, type PlainValue } from '../changes/plainValue';
import { HIDDEN } from '../origins/hidden';
import { configText } from '../pipeline/configText';
import { isMap } from '../pipeline/mergeValues';
import { displayPath } from '../text/displayPath';
import type { Path } from './locateInLayers';
import type { Mistake } from './mistake';

/** What to do about a secret in a config. */
export const SECRET_HINT =
  'Put it into a Secret and write a reference, as ${<provider>:<namespace>/<secret>:<key>}. Whoever could read the file knows it, so replace it as well.';

/** Where nobody reads a reference as one, such as in a description. */
const UNRESOLVED_HINT =
  'Take it out: nothing resolves a reference here. Whoever could read the file knows it, so replace it as well.';

const LABEL_HINT =
  'Take it out: a label is public to all who may list the resource. Whoever could read it knows it, so replace it as well.';

const ENVIRONMENT_HINT =
  'Put it into a Secret and write secret with its name and key instead of value. Whoever could read the file knows it, so replace it as well.';

interface Scalar {
  path: Path;
  /**
   * The config key it belongs to, or the environment variable or label;
   * undefined where names say nothing about values.
   */
  key: string | undefined;
  value: string | number | boolean;
}

/** Config maps have these names wherever they stand. */
export const CONFIG_MAPS: ReadonlySet<unknown> = new Set([
  'config',
  'params',
  'properties',
  'javaSystemProperties',
]);

const isConfigMap = (segment: string | number | undefined) =>
  CONFIG_MAPS.has(segment);

/** Name of the environment variable whose value stands at a path. */
function environmentVariable(path: Path): string | undefined {
  return path.at(-1) === 'value' && path.at(-3) === 'env'
    ? path.at(-2)?.toString()
    : undefined;
}

/** Name of the label whose value stands at a path. */
function labelName(path: Path): string | undefined {
  return path.at(-2) === 'labels' && !path.some(isConfigMap)
    ? path.at(-1)?.toString()
    : undefined;
}

function* scalarsOf(
  value: unknown,
  path: Path,
  key?: string,
): Generator<Scalar> {
  if (isMap(value) && key !== undefined) {
    // `{x}` is a map: what was meant as a text may be its key.
    yield { path, key, value: JSON.stringify(value) };
  } else if (typeof value === 'object' && value !== null) {
    const inConfig = key !== undefined || isConfigMap(path.at(-1));
    for (const [name, child] of Object.entries(value)) {
      const segment = Array.isArray(value) ? Number(name) : name;
      yield* scalarsOf(
        child,
        [...path, segment],
        inConfig ? key ?? name : undefined,
      );
    }
  } else if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    yield {
      path,
      key: key ?? environmentVariable(path) ?? labelName(path),
      value,
    };
  }
}

/** What is wrong with a value, without a word of it. */
function complaint(
  { key, value }: Scalar,
  facts?: SecretFacts,
): string | undefined {
  return plaintextProblem({ key, text: configText(value) ?? '', facts });
}

/** The config key that a value below it belongs to. */
function keyAt(path: Path): string | undefined {
  const config = path.findIndex(isConfigMap);
  return config >= 0 ? path.at(config + 1)?.toString() : undefined;
}

/**
 * What is to be thought of a config value whose class nobody looks up: see
 * `isSecretName`.
 *
 * @public
 */
export function secretFactsByName(
  path: Path,
  catalogue: ConnectCatalogue,
): SecretFacts | undefined {
  const key = keyAt(path);
  return key !== undefined && isSecretName(catalogue, key)
    ? { type: 'PASSWORD' }
    : undefined;
}

/**
 * True when a value holds a secret in clear and so must not be shown.
 *
 * @param value - a scalar, a list or a map
 * @param path - where it stands, from the root of its file
 * @param catalogue - hides also what only classes call a secret
 * @public
 */
export function isPlaintextSecret(
  value: unknown,
  path: Path,
  catalogue?: ConnectCatalogue,
): boolean {
  return [...scalarsOf(value, path, keyAt(path))].some(
    scalar =>
      complaint(
        scalar,
        catalogue && secretFactsByName(scalar.path, catalogue),
      ) !== undefined,
  );
}

/**
 * A part of a file without the secrets that stand there in clear: each value of
 * a config that holds one is {@link HIDDEN}, a list as a whole.
 *
 * @param path - where it stands, from the root of its file
 * @public
 */
export function withoutSecrets(
  value: PlainValue,
  path: Path,
  catalogue: ConnectCatalogue,
): PlainValue {
  const configKey = keyAt(path);
  const isConfigValue = configKey !== undefined && path.at(-1) === configKey;
  if (value instanceof Map && !isConfigValue) {
    return new Map(
      [...value].map(([key, item]) => [
        key,
        withoutSecrets(item, [...path, key], catalogue),
      ]),
    );
  }
  return isPlaintextSecret(toJson(value), path, catalogue) ? HIDDEN : value;
}

/** Config maps of topics; `defaults` and presets have them below `topic`. */
const TOPICS: ReadonlySet<unknown> = new Set(['topics', 'topic']);

/** True where Kafka Connect or ksqlDB resolves references. */
function isResolved(path: Path): boolean {
  const config = path.findIndex(isConfigMap);
  return (
    config >= 0 &&
    path[config] !== 'javaSystemProperties' &&
    // A connector may be named `topics`: its section stands before it.
    !TOPICS.has(path.slice(0, config).find(each => each !== 'defaults'))
  );
}

function hintAt(path: Path): string {
  if (environmentVariable(path) !== undefined) {
    return ENVIRONMENT_HINT;
  }
  if (labelName(path) !== undefined) {
    return LABEL_HINT;
  }
  return isResolved(path) ? SECRET_HINT : UNRESOLVED_HINT;
}

/** A mistake at a path, for a complaint about it. */
export function secretMistake(path: Path, problem: string): Mistake {
  return {
    message: `${displayPath(path)} ${problem}.`,
    hint: hintAt(path),
    path,
  };
}

/**
 * Values that hold a secret in clear: their key says that it is one, or they
 * look like one. Messages say where and never quote a value.
 *
 * @param root - plain value of a whole file or of a part of it
 * @param start - path of that part
 * @param factsAt - what the catalogue says of the config key at a path, once
 * for each class that may read it; nothing when nobody knows
 * @public
 */
export function plaintextSecrets(
  root: unknown,
  start: Path = [],
  factsAt: (path: Path) => Array<SecretFacts | undefined> = () => [],
): Mistake[] {
  return [...scalarsOf(root, start)].flatMap(scalar => {
    const known = factsAt(scalar.path);
    const problem =
      known.length > 0
        ? known.map(facts => complaint(scalar, facts)).find(Boolean)
        : complaint(scalar);
    return problem ? [secretMistake(scalar.path, problem)] : [];
  });
}
