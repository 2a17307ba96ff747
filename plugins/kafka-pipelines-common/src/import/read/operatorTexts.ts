import { isMap } from '../../pipeline/mergeValues';
import { configText } from '../../pipeline/configText';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { toPointer, valueAt } from '../../yaml/pointer';
import { operatorNumber, operatorScalar } from './operatorScalar';

type Path = ReadonlyArray<string | number>;

/** Pointers of the scalars that readers of YAML change. */
export function lossyPointers({ findings }: ParsedYaml): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ rule }) => rule === 'yaml/lossy-scalar')
      .map(({ pointer }) => pointer),
  );
}

/**
 * The value at a path as the operator of Strimzi prints it.
 *
 * @param lossy - see {@link lossyPointers}
 * @returns undefined for what is no scalar, or would have to be guessed
 */
export function operatorTextAt(
  parsed: ParsedYaml,
  path: Path,
  lossy: ReadonlySet<string>,
): string | undefined {
  const value = valueAt(parsed.value, path);
  if (Array.isArray(value) || isMap(value)) {
    return undefined;
  }
  if (typeof value === 'number') {
    return operatorNumber(value);
  }
  return typeof value === 'string' && lossy.has(toPointer(path))
    ? operatorScalar(value)
    : configText(value);
}

/** Numbers in the config of an object of which nobody can say what the operator prints. */
export function unprintableNumbers(
  { value: root }: ParsedYaml,
  config: Path,
): Path[] {
  return Object.entries(valueAt(root, config) ?? {})
    .filter(
      ([, value]) =>
        typeof value === 'number' && operatorNumber(value) === undefined,
    )
    .map(([key]) => [...config, key]);
}
