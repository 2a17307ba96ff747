import { javaGroups } from '../text/javaRegex';
import { javaReplacement } from '../text/javaReplacement';
import { regexOptions } from './regexOptions';
import { namesOf, topicPattern } from './topicPattern';
import { appliesWith, type OrderHazard, type Step } from './step';

/** Transforms whose first regular expression is one for whole topic names. */
const ROUTERS = [
  'org.apache.kafka.connect.transforms.RegexRouter',
  'io.debezium.transforms.ByLogicalTableRouter',
];

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
  const pattern = regex === undefined ? undefined : topicPattern(regex);
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
  const pattern = topicPattern(regex);
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
    const after = chain.slice(place + 1);
    const route = after.length > 0 ? topicRouter(router) : undefined;
    if (!route) {
      continue;
    }
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
          message: `The transform ${step.alias} is for topic names that ${router.alias} has changed before: it renames nothing.`,
          hint: `Put ${step.alias} before ${router.alias}, or correct its ${names.regex}.`,
        };
      }
    }
  }
}
