import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import {
  fromPointer,
  toPointer,
  plainAt,
  toJson,
  toPlain,
  type ConnectCatalogue,
  type PlainValue,
  type OverlayRow,
  type PromoteValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { leavesOf } from '../leaves';
import { shownValue } from '../shownValue';

type PromoteDecisions = PromoteValues['decisions'];

/** A row with what is to be done. */
export interface OverlayStep {
  row: OverlayRow;
  path: string[];
  /** The value to set; absent when the file stays as it is there. */
  set?: unknown;
}

/**
 * Everything that a promotion has to decide, field by field.
 *
 * @throws InputError for an answer to a map as a whole
 */
export function overlaySteps(options: {
  source: PlainValue;
  target: PlainValue;
  from: string;
  to: string;
  decisions: PromoteDecisions;
  /** Says which values are not to be shown. */
  catalogue: ConnectCatalogue;
}): OverlayStep[] {
  const { source, target, from, to, decisions, catalogue } = options;
  const textOf = (value: PlainValue | undefined, path: string[]) =>
    value === undefined
      ? undefined
      : shownValue(toJson(value), path, catalogue);
  const paths = new Map(
    [
      ...leavesOf(source).map(({ path }) => path),
      ...leavesOf(target).map(({ path }) => path),
      ...Object.keys(decisions.answers ?? {}).map(fromPointer),
    ].map(path => [toPointer(path), path]),
  );
  return [...paths].flatMap(([pointer, path]) => {
    const there = plainAt(source, path);
    const here = plainAt(target, path);
    // A map on one side is told by its leaves
    if (isFilledMap(there) || isFilledMap(here)) {
      if (Object.hasOwn(decisions.answers ?? {}, pointer)) {
        throw new InputError(`${pointer} is a map: answer its fields`);
      }
      return [];
    }
    const step = decide(
      pointer,
      there,
      here,
      decisions,
      isBlocked(target, path),
    );
    return [
      {
        path,
        ...('set' in step && { set: step.set }),
        row: {
          pointer,
          ...shown('from', textOf(there, path)),
          ...shown('to', textOf(here, path)),
          action: step.action,
          ...(step.action === 'copied' &&
            suggestion(textOf(there, path), from, to)),
        },
      },
    ];
  });
}

function isFilledMap(value: PlainValue | undefined): boolean {
  return value instanceof Map && value.size > 0;
}

/** True when the target has something else where a map would be needed. */
function isBlocked(target: PlainValue, path: string[]): boolean {
  return path.some((_, length) => {
    const holder = plainAt(target, path.slice(0, length));
    return holder !== undefined && !(holder instanceof Map);
  });
}

function decide(
  pointer: string,
  there: PlainValue | undefined,
  here: PlainValue | undefined,
  { answers = {}, take = [], omit = [] }: PromoteDecisions,
  blocked: boolean,
): { action: OverlayRow['action']; set?: unknown } {
  if (Object.hasOwn(answers, pointer)) {
    const answer = answers[pointer];
    return isDeepStrictEqual(toPlain(answer), here)
      ? { action: 'answered' }
      : { action: 'answered', set: answer };
  }
  if (there === undefined) {
    return { action: 'targetOnly' };
  }
  if (isDeepStrictEqual(there, here)) {
    return { action: 'same' };
  }
  if (omit.includes(pointer)) {
    return { action: here === undefined ? 'omitted' : 'left' };
  }
  if (here === undefined && !blocked) {
    return { action: 'copied', set: toJson(there) };
  }
  return take.includes(pointer) && !blocked
    ? { action: 'taken', set: toJson(there) }
    : { action: 'left' };
}

function shown(
  key: 'from' | 'to',
  text: string | undefined,
): Partial<Record<'from' | 'to', string>> {
  return text === undefined ? {} : { [key]: text };
}

function suggestion(
  text: string | undefined,
  from: string,
  to: string,
): { suggestion?: string } {
  // Names of environments are letters, digits and dashes
  const name = new RegExp(`(?<![a-zA-Z0-9])${from}(?![a-zA-Z0-9])`, 'g');
  return text !== undefined && name.test(text)
    ? { suggestion: text.replace(name, () => to) }
    : {};
}
