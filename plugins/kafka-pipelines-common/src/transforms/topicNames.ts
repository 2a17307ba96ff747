import { javaGroups } from '../text/javaRegex';
import { javaReplacement } from '../text/javaReplacement';
import { regexOptions } from './regexOptions';
import { appliesWith, type OrderHazard, type Step } from './step';

/** Signs that mean the same in Java and in JavaScript. */
const PORTABLE =
  /^(?:[\w\s,:;=@#%&!<>/~"'-]|\\[.\-_dDwWsS$^\\/()[\]{}|*+?]|[.^$|]|\[\^?(?:[\w.\-,:]|\\[.\-_dws\\])+\]|\((?:\?:|\?<[a-zA-Z]\w*>)?|\)|[*+?]\??(?![*+?])|\{\d+(?:,\d*)?\}\??)*$/;

function compile(regex: string): RegExp | undefined {
  if (!PORTABLE.test(regex)) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${regex})$`);
  } catch {
    return undefined;
  }
}

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
export function namesOf(regex: string): string[] | undefined {
  const pattern = compile(regex);
  const found = pattern && texts(regex.replace(/^\^|\$$/g, ''));
  return found?.every(each => pattern?.test(each)) ? found : undefined;
}

/**
 * How a transform renames topics by a regular expression.
 *
 * @returns undefined for a transform that does not, or of which it is hard to say
 */
export function topicRouter(
  step: Step,
): ((topic: string) => string) | undefined {
  const [names] = ROUTERS.includes(step.class) ? regexOptions(step.class) : [];
  const regex = names && step.option(names.regex);
  const text = names?.replacement && step.option(names.replacement);
  const pattern = regex === undefined ? undefined : compile(regex);
  const groups = regex === undefined ? undefined : javaGroups(regex);
  const parts =
    groups && text !== undefined && text !== ''
      ? javaReplacement(text, groups).parts
      : undefined;
  if (!pattern || !parts) {
    return undefined;
  }
  return topic => {
    const match = pattern.exec(topic);
    return match
      ? parts
          .map(part =>
            'text' in part
              ? part.text
              : (typeof part.group === 'number'
                  ? match[part.group]
                  : match.groups?.[part.group]) ?? '',
          )
          .join('')
      : topic;
  };
}

/** Transforms whose first regular expression is one for whole topic names. */
const ROUTERS = [
  'org.apache.kafka.connect.transforms.RegexRouter',
  'io.debezium.transforms.ByLogicalTableRouter',
];

/** True when topics keep their names for sure: of private transforms nobody knows. */
function keepsTopic({ class: name, option }: Step): boolean {
  return name.startsWith('io.debezium.')
    ? /\.ExtractNew(?:Record|Document)State$/.test(name) &&
        !option('route.by.field')
    : /^org\.apache\.kafka\.connect\.transforms\.\w+(?:\$\w+)?$/.test(name) &&
        !name.endsWith('Router');
}

/** True when a regular expression is for names that topics have no more after a router. */
function isForFormerNames(
  regex: string,
  route: (topic: string) => string,
): boolean {
  const pattern = compile(regex);
  const names = namesOf(regex);
  return (
    names !== undefined &&
    names.length > 0 &&
    names.every(name => {
      const now = route(name);
      return now !== name && pattern?.test(now) === false;
    })
  );
}

/**
 * Transforms that ask for topic names which an earlier one has changed.
 *
 * @param patternOf - the pattern of a predicate for topic names; undefined for
 * other predicates
 */
export function* topicHazards(
  chain: readonly Step[],
  patternOf: (predicate: string) => string | undefined,
): Generator<OrderHazard> {
  for (const [place, router] of chain.entries()) {
    const route = topicRouter(router);
    if (!route) {
      continue;
    }
    const after = chain.slice(place + 1);
    const last = after.findIndex(step => !keepsTopic(step));
    // Up to the next that may rename topics, and that one as well.
    for (const step of last < 0 ? after : after.slice(0, last + 1)) {
      const predicate = step.gate?.predicate;
      const pattern =
        // A gated router leaves other records as they are.
        predicate !== undefined && router.gate === undefined
          ? patternOf(predicate)
          : undefined;
      if (pattern !== undefined && isForFormerNames(pattern, route)) {
        yield {
          step,
          other: router,
          predicate,
          message: `The predicate ${predicate} of the transform ${
            step.alias
          } is for topic names that ${router.alias} has changed before: it ${
            step.gate?.negate ? 'leaves out nothing' : 'never holds'
          }.`,
          hint: `Put ${step.alias} before ${router.alias}, or name the new topics in the pattern.`,
        };
      }
      const [names] = ROUTERS.includes(step.class)
        ? regexOptions(step.class)
        : [];
      const regex = names && step.option(names.regex);
      if (
        regex !== undefined &&
        appliesWith(router, step) &&
        isForFormerNames(regex, route)
      ) {
        yield {
          step,
          other: router,
          message: `The transform ${step.alias} is for topic names that ${router.alias} has changed before: it renames nothing.`,
          hint: `Put ${step.alias} before ${router.alias}, or correct its ${names.regex}.`,
        };
      }
    }
  }
}
