import {
  ownRecord,
  toPointer,
  type PipelineValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isDeepStrictEqual } from 'node:util';

type Values = Readonly<Record<string, unknown>>;

/** A pipeline cannot be written as what one environment changes of it. @public */
export class OverlayError extends Error {
  constructor(
    /** What the environment would have to take away. */
    readonly pointer: string,
  ) {
    super(`the file of an environment cannot take away ${pointer}`);
    this.name = 'OverlayError';
  }
}

/** Maps whose entries are switched off, as a chart does not forget a key. */
const SWITCHED = ['connectors', 'transforms', 'predicates', 'topics'];

/** What takes a field away that the other environments have. */
const WITHOUT: Values = {
  enabled: true,
  state: 'running',
  deadLetterQueue: { enabled: false },
};

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function without(path: readonly string[]): unknown {
  const [key = '', parent = ''] = path.toReversed();
  if (parent === 'config') {
    return null;
  }
  if (SWITCHED.includes(parent)) {
    return { enabled: false };
  }
  if (Object.hasOwn(WITHOUT, key)) {
    return WITHOUT[key];
  }
  throw new OverlayError(toPointer(path));
}

/** A map that the environment lacks is emptied key by key, unless it can be switched off. */
function isEmptied(path: readonly string[]): boolean {
  const [key = '', parent = ''] = path.toReversed();
  return !Object.hasOwn(WITHOUT, key) && !SWITCHED.includes(parent);
}

function overlay(base: Values, wanted: Values, path: string[]): Values {
  const keys = new Set([...Object.keys(base), ...Object.keys(wanted)]);
  const entries = [...keys].flatMap((key): Array<[string, unknown]> => {
    const [from, to] = [base[key], wanted[key]];
    const at = [...path, key];
    if (isMap(from) && (isMap(to) || (to === undefined && isEmptied(at)))) {
      const inner = overlay(from, to ?? {}, at);
      return Object.keys(inner).length > 0 ? [[key, inner]] : [];
    }
    if (to === undefined) {
      return [[key, without(at)]];
    }
    return isDeepStrictEqual(from, to) ? [] : [[key, to]];
  });
  return ownRecord(entries);
}

/**
 * What `values-<env>.yaml` has to say so that a pipeline whose `values.yaml` is
 * there becomes another one in an environment. Name, owner and description stay
 * those of `values.yaml`.
 *
 * @throws OverlayError when it cannot say that
 * @public
 */
export function environmentOverlay(
  values: Readonly<Record<string, unknown>>,
  wanted: PipelineValues,
): Record<string, unknown> {
  const { pipeline: _, ...base } = values;
  const { pipeline: __, ...others } = wanted;
  return { ...overlay(base, others, []) };
}
