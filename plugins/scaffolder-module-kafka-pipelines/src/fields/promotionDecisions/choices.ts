import type { OverlayRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Cleaned } from '../../form/useCleaned';
import { pointerText } from '../../table/pointerText';
import type { Decisions } from './schema';

/** What can be done with a field. */
export type Choice = 'copy' | 'keep' | 'take' | 'omit' | 'own';

/** A field of a plan without any decision, which is what there is to decide. */
type Row = Pick<OverlayRow, 'pointer' | 'action' | 'to'>;

/** The target has text where the field would need a map, or the other way round. */
export function isBlocked({ action, to }: Row): boolean {
  return action === 'left' && to === undefined;
}

/** What can be done with a field; the first is what happens by itself. */
export function choicesOf(row: Row): [Choice, ...Choice[]] {
  if (isBlocked(row)) return ['keep'];
  switch (row.action) {
    case 'copied':
      return ['copy', 'own', 'omit'];
    case 'left':
      return ['keep', 'take', 'own'];
    default:
      return ['keep', 'own'];
  }
}

/** What was decided for a field. */
export function choiceOf(decisions: Decisions, row: Row): Choice {
  const { pointer } = row;
  const choices = choicesOf(row);
  const decided: Choice[] = [
    ...(Object.hasOwn(decisions.answers ?? {}, pointer)
      ? ['own' as const]
      : []),
    ...(decisions.omit?.includes(pointer) ? ['omit' as const] : []),
    ...(decisions.take?.includes(pointer) ? ['take' as const] : []),
  ];
  return decided.find(choice => choices.includes(choice)) ?? choices[0];
}

/**
 * The decisions with another one for a field; what is as usual is left out, so
 * that the same decisions are the same value.
 *
 * @param answer - for the choice `own`
 */
export function withChoice(
  decisions: Decisions,
  pointer: string,
  choice: Choice,
  answer?: unknown,
): Decisions {
  const { [pointer]: _answer, ...answers } = decisions.answers ?? {};
  const others = (pointers: string[] = []) =>
    pointers.filter(item => item !== pointer);
  return compact({
    answers: choice === 'own' ? { ...answers, [pointer]: answer } : answers,
    take: [
      ...others(decisions.take),
      ...(choice === 'take' ? [pointer] : []),
    ].sort(),
    omit: [
      ...others(decisions.omit),
      ...(choice === 'omit' ? [pointer] : []),
    ].sort(),
  });
}

function compact({ answers = {}, take = [], omit = [] }: Decisions): Decisions {
  return {
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(take.length > 0 && { take }),
    ...(omit.length > 0 && { omit }),
  };
}

/** The decisions that have a field and fit it, and those that do not. */
export function cleanedDecisions(
  decisions: Decisions,
  rows: Row[],
): Cleaned<Decisions> {
  const byPointer = new Map(rows.map(row => [row.pointer, row]));
  const fits = (pointer: string, choice: Choice) => {
    const row = byPointer.get(pointer);
    return row !== undefined && choicesOf(row).includes(choice);
  };
  const { answers = {}, take = [], omit = [] } = decisions;
  const made: Array<[string, Choice]> = [
    ...Object.keys(answers).map(item => [item, 'own'] as [string, Choice]),
    ...take.map(item => [item, 'take'] as [string, Choice]),
    ...omit.map(item => [item, 'omit'] as [string, Choice]),
  ];
  return {
    value: compact({
      answers: Object.fromEntries(
        Object.entries(answers).filter(([pointer]) => fits(pointer, 'own')),
      ),
      take: take.filter(pointer => fits(pointer, 'take')),
      omit: omit.filter(pointer => fits(pointer, 'omit')),
    }),
    dropped: made
      .filter(([pointer, choice]) => !fits(pointer, choice))
      .map(([pointer]) => pointerText(pointer)),
  };
}
