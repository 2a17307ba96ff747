/** A part of a name that is not known from the config; printed as `{name}`. */
export interface Hole {
  hole: string;
}

/**
 * A name of a topic or dataset: text where the config determines it, holes
 * where it depends on something else.
 */
export type NameTemplate = ReadonlyArray<string | Hole>;

function isText(part: string | Hole): part is string {
  return typeof part === 'string';
}

/** Joins parts to a template, neighbouring texts to one text. */
export function template(
  ...parts: ReadonlyArray<string | Hole | NameTemplate>
): NameTemplate {
  const result: Array<string | Hole> = [];
  for (const part of parts.flat()) {
    const last = result.at(-1);
    if (isText(part) && last !== undefined && isText(last)) {
      result[result.length - 1] = last + part;
    } else if (part !== '') {
      result.push(part);
    }
  }
  return result;
}

/**
 * A config value as a template: references to secrets, environment variables
 * and files, which only the worker resolves, become holes.
 */
export function symbolicTemplate(text: string): NameTemplate {
  return template(
    ...text
      .split(/\$\{([^}]*)\}/)
      .map((part, index) => (index % 2 === 1 ? { hole: part } : part)),
  );
}

/** The name, if nothing of it is open. */
export function literalName(name: NameTemplate): string | undefined {
  return name.every(isText) ? name.join('') : undefined;
}

/** The name with its holes as `{name}`. */
export function printName(name: NameTemplate): string {
  return name.map(part => (isText(part) ? part : `{${part.hole}}`)).join('');
}

/** Changes the known text of a name and leaves its holes alone. */
export function mapText(
  name: NameTemplate,
  change: (text: string) => string,
): NameTemplate {
  return template(...name.map(part => (isText(part) ? change(part) : part)));
}

/** Names of the holes, each once. */
export function holesOf(name: NameTemplate): string[] {
  return [...new Set(name.flatMap(part => (isText(part) ? [] : [part.hole])))];
}

/**
 * Gives every hole of that name a number from the second one on: two places
 * of a regular expression need not stand for the same text.
 */
export function numberHoles(name: NameTemplate, hole: string): NameTemplate {
  let count = 0;
  return name.map(part => {
    if (isText(part) || part.hole !== hole) {
      return part;
    }
    count++;
    return count === 1 ? part : { hole: `${hole}${count}` };
  });
}

/** Puts text into holes; a hole without a value stays. */
export function fillHoles(
  name: NameTemplate,
  values: ReadonlyMap<string, string>,
): NameTemplate {
  return template(
    ...name.map(part => (isText(part) ? part : values.get(part.hole) ?? part)),
  );
}

/**
 * What the holes of a template have to be so that it becomes the given name,
 * or undefined when it cannot. A hole takes as little as possible, the same
 * hole the same text everywhere.
 */
export function unify(
  name: NameTemplate,
  text: string,
): Map<string, string> | undefined {
  const holes = holesOf(name);
  const seen = new Set<string>();
  const pattern = name
    .map(part => {
      if (isText(part)) {
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      const group = `h${holes.indexOf(part.hole)}`;
      if (seen.has(group)) {
        return `\\k<${group}>`;
      }
      seen.add(group);
      return `(?<${group}>.+?)`;
    })
    .join('');
  const match = new RegExp(`^${pattern}$`, 's').exec(text);
  return match
    ? new Map(
        holes.map((hole, index) => [hole, match.groups?.[`h${index}`] ?? '']),
      )
    : undefined;
}
