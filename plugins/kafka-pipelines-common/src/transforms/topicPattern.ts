import { readOnce } from '../text/readOnce';

/** Signs that mean the same in Java and in JavaScript. */
const PORTABLE =
  /^(?:[\w\s,:;=@#%&!<>/~"'-]|\\[.\-_dDwWsS$^\\/()[\]{}|*+?]|[.^$|]|\[\^?(?:[\w.\-,:]|\\[.\-_dws\\])+\]|\((?:\?:|\?<[a-zA-Z]\w*>)?|\)|[*+?]\??(?![*+?])|\{\d+(?:,\d*)?\}\??)*$/;

/** A regular expression of Java for whole names, where JavaScript reads it alike; else undefined. */
export const topicPattern = readOnce((regex): RegExp | undefined => {
  if (!PORTABLE.test(regex)) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${regex})$`);
  } catch {
    return undefined;
  }
});

/** Any text that stands for what `.*` matches. */
const ANY = 'x1';

/** More alternatives than these are no list that somebody wrote. */
const MOST_SAMPLES = 50;

const ITEM =
  /^(?:\\([.\-_$^\\/()[\]{}|*+?])|(\.[*+]\??|\[\^?[^\]\\]+\][*+]\??|\\[wSD][*+]\??)|([\w\s,:;=@#%&!<>/~"'-]))/;

/** Splits at signs that are in no group. */
function alternatives(regex: string): string[] | undefined {
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < regex.length; at += 1) {
    const each = regex[at];
    if (each === '\\') {
      parts[parts.length - 1] += each + (regex[at + 1] ?? '');
      at += 1;
    } else if (each === '|' && depth === 0) {
      parts.push('');
    } else {
      depth += Number(each === '(') - Number(each === ')');
      parts[parts.length - 1] += each;
    }
  }
  return depth === 0 ? parts : undefined;
}

/** Where the group at the start of a text ends; undefined when it does not. */
function groupEnd(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else {
      depth += Number(text[at] === '(') - Number(text[at] === ')');
      if (depth === 0) {
        return at;
      }
    }
  }
  return undefined;
}

function sequence(regex: string): string[] | undefined {
  let samples = [''];
  let rest = regex;
  while (rest !== '') {
    let next: string[] | undefined;
    if (rest[0] === '(') {
      const end = groupEnd(rest);
      // What follows a group as a quantifier is not read.
      if (end === undefined || /[*+?{]/.test(rest[end + 1] ?? '')) {
        return undefined;
      }
      next = texts(rest.slice(1, end).replace(/^\?(?::|<\w+>)/, ''));
      rest = rest.slice(end + 1);
    } else {
      const [item, escaped, any, plain] = ITEM.exec(rest) ?? [];
      if (item === undefined) {
        return undefined;
      }
      next = [escaped ?? plain ?? (any && ANY)];
      rest = rest.slice(item.length);
      if (!any && /[*+?{]/.test(rest[0] ?? '')) {
        return undefined;
      }
    }
    if (!next || samples.length * next.length > MOST_SAMPLES) {
      return undefined;
    }
    const found = next;
    samples = samples.flatMap(start => found.map(end => start + end));
  }
  return samples;
}

function texts(regex: string): string[] | undefined {
  const found = alternatives(regex)?.map(sequence);
  return found?.every(each => each !== undefined)
    ? found.flatMap(each => each ?? [])
    : undefined;
}

/**
 * Names that a regular expression is written for, one for each of its
 * alternatives; undefined when it is hard to say.
 */
export const namesOf = readOnce((regex): string[] | undefined => {
  const pattern = topicPattern(regex);
  const found = pattern && texts(regex.replace(/^\^|\$$/g, ''));
  return found?.every(each => pattern?.test(each)) ? found : undefined;
});
