import { isSecretKey } from '../connect/secretKeys';
import {
  isOnlyReferences,
  secretReferences,
  withoutReferences,
} from '../connect/secretReferences';
import { secretShape } from '../connect/secretShapes';
import { configText } from '../pipeline/configText';
import { displayPath } from '../text/displayPath';
import type { Path } from './locateInLayers';
import type { Mistake } from './mistake';

const HINT =
  'Put it into a Secret and write a reference, as ${<provider>:<namespace>/<secret>:<key>}. Whoever could read the file knows it, so replace it as well.';

const ENVIRONMENT_HINT =
  'Put it into a Secret and write secret with its name and key instead of value. Whoever could read the file knows it, so replace it as well.';

interface Scalar {
  path: Path;
  /** The config key it belongs to; undefined outside of config maps. */
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

function* scalarsOf(
  value: unknown,
  path: Path,
  key?: string,
): Generator<Scalar> {
  if (typeof value === 'object' && value !== null) {
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
    yield { path, key: key ?? environmentVariable(path), value };
  }
}

/** What is wrong with a value, without a word of it. */
function complaint({ key, value }: Scalar): string | undefined {
  const text = configText(value) ?? '';
  if (
    key !== undefined &&
    isSecretKey(key) &&
    text !== '' &&
    typeof value !== 'boolean' &&
    !isOnlyReferences(text)
  ) {
    return secretReferences(text).length > 0
      ? 'mixes a reference with text, but a secret must be nothing but references'
      : 'holds a secret in clear';
  }
  const shape = secretShape(withoutReferences(text), key !== undefined);
  return shape && `holds what looks like ${shape}`;
}

/**
 * True when a value holds a secret in clear and so must not be shown.
 *
 * @param value - a scalar or a list
 * @param path - where it stands, from the root of its file
 */
export function isPlaintextSecret(value: unknown, path: Path): boolean {
  const config = path.findIndex(isConfigMap);
  const key = config >= 0 ? path.at(config + 1) : undefined;
  return [...scalarsOf(value, path, key?.toString())].some(
    scalar => complaint(scalar) !== undefined,
  );
}

/**
 * Values that hold a secret in clear: their key says that it is one, or they
 * look like one. Messages say where and never quote a value.
 *
 * @param root - plain value of a whole file or of a part of it
 * @public
 */
export function plaintextSecrets(root: unknown): Mistake[] {
  return [...scalarsOf(root, [])].flatMap(scalar => {
    const problem = complaint(scalar);
    return problem
      ? [
          {
            message: `${displayPath(scalar.path)} ${problem}.`,
            hint:
              environmentVariable(scalar.path) === undefined
                ? HINT
                : ENVIRONMENT_HINT,
            path: scalar.path,
          },
        ]
      : [];
  });
}
