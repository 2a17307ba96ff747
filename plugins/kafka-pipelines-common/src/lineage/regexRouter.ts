import { JavaRegex, JavaRegexError } from './javaRegex';
import {
  fillHoles,
  holesOf,
  literalName,
  template,
  type NameTemplate,
} from './nameTemplate';

/**
 * Two sets of words to put into holes. A rule that looks into the text of a
 * hole, say at its first letter, gives two different results.
 */
const PROBES: ReadonlyArray<(index: number) => string> = [
  index => `zqa${'z'.repeat(index)}aqz`,
  index => `wxyv${'w'.repeat(index)}kavyxw`,
];

function routeLiteral(
  topic: string,
  regex: JavaRegex,
  replacement: string,
): string {
  return regex.matches(topic) ? regex.replaceFirst(topic, replacement) : topic;
}

function withHoles(
  text: string,
  holes: string[],
  probe: (index: number) => string,
): NameTemplate {
  let name: NameTemplate = [text];
  holes.forEach((hole, index) => {
    name = template(
      ...name.flatMap(part =>
        typeof part === 'string'
          ? part
              .split(probe(index))
              .flatMap((piece, at) => (at === 0 ? [piece] : [{ hole }, piece]))
          : [part],
      ),
    );
  });
  return name;
}

/**
 * The topic a RegexRouter gives a record: when the expression matches the
 * whole topic, its first match from the start is replaced, else the topic
 * stays (Kafka's `RegexRouter`: `matches()`, then `replaceFirst()`).
 *
 * A topic with holes is routed as any text in the holes would be.
 *
 * @throws JavaRegexError when the expression, the replacement or its effect on
 *   the holes cannot be evaluated
 */
export function regexRouter(
  topic: NameTemplate,
  regex: string,
  replacement: string,
): NameTemplate {
  const compiled = new JavaRegex(regex);
  const literal = literalName(topic);
  if (literal !== undefined) {
    return [routeLiteral(literal, compiled, replacement)];
  }
  const holes = holesOf(topic);
  const [routed, again] = PROBES.map(probe => {
    const filled = fillHoles(
      topic,
      new Map(holes.map((hole, index) => [hole, probe(index)])),
    );
    return withHoles(
      routeLiteral(filled.join(''), compiled, replacement),
      holes,
      probe,
    );
  });
  if (JSON.stringify(routed) !== JSON.stringify(again)) {
    throw new JavaRegexError(
      'what it makes of the topic depends on the part that is not known',
    );
  }
  return routed;
}
