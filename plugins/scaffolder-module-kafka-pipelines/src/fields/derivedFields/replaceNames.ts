import {
  type MustDiffer,
  wordPattern,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A part of a text; `isName` where it is one of the names. */
export interface TextPart {
  text: string;
  /** Index of its first character in the whole. */
  at: number;
  isName: boolean;
}

/** Where names stand in a text; where one is part of another, the longer one. */
export function textParts(text: string, names: string[]): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of namesIn(text, names)) {
    parts.push({ text: text.slice(end, match.index), at: end, isName: false });
    parts.push({ text: match[0], at: match.index, isName: true });
    end = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(end), at: end, isName: false }].filter(
    part => part.text !== '',
  );
}

/** A text with names replaced, all at once: a new name is not replaced again. */
export function replaceNames(
  text: string,
  replacements: ReadonlyMap<string, string>,
): string {
  return textParts(text, [...replacements.keys()])
    .map(part =>
      part.isName ? replacements.get(part.text) ?? part.text : part.text,
    )
    .join('');
}

function namesIn(text: string, names: string[]): RegExpExecArray[] {
  if (names.length === 0) return [];
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map(name => wordPattern(name).source).join('|');
  return [...text.matchAll(new RegExp(pattern, 'gu'))];
}

/** What a text most likely means where several things have one name. */
const MEANT_FIRST: Array<MustDiffer['kind']> = ['topic', 'topic.prefix'];

/** The new name for each old one; names without an answer keep their suggestion. */
export function replacementsOf(
  mustDiffer: MustDiffer[],
  answers: Record<string, unknown>,
): Map<string, string> {
  const rank = ({ kind }: MustDiffer) =>
    MEANT_FIRST.includes(kind) ? MEANT_FIRST.indexOf(kind) : MEANT_FIRST.length;
  const result = new Map<string, string>();
  for (const item of [...mustDiffer].sort((a, b) => rank(a) - rank(b))) {
    const answer = Object.hasOwn(answers, item.id)
      ? answers[item.id]
      : undefined;
    if (!result.has(item.value)) {
      result.set(
        item.value,
        typeof answer === 'string' && answer !== '' ? answer : item.suggestion,
      );
    }
  }
  return result;
}
