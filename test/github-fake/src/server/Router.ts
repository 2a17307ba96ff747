import type { OperationTemplate } from '../contract/RestContract';
import type { OperationId } from '../contract/operations';

export interface Match {
  id: OperationId;
  params: Record<string, string>;
  /** The path with a `/` inside a parameter encoded, as the description has it. */
  path: string;
}

/** Parameters in which GitHub takes a slash as it is. */
const WITH_SLASHES = new Set(['ref', 'branch', 'path', 'basehead']);

interface Pattern extends OperationTemplate {
  names: string[];
  expression: RegExp;
}

/** Finds the operation of a request. */
export class Router {
  readonly #patterns: Pattern[];

  constructor(templates: OperationTemplate[]) {
    this.#patterns = templates
      .map(template => ({
        ...template,
        names: [...template.path.matchAll(/\{(\w+)\}/g)].map(m => m[1]),
        expression: new RegExp(
          `^${template.path.replace(/\{(\w+)\}/g, (_, name) =>
            WITH_SLASHES.has(name) ? '(.+)' : '([^/]+)',
          )}$`,
        ),
      }))
      // A fixed segment wins over a parameter that takes anything.
      .sort((a, b) => b.path.length - a.path.length);
  }

  find(method: string, path: string): Match | undefined {
    for (const pattern of this.#patterns) {
      if (pattern.method !== method) continue;
      const found = pattern.expression.exec(path);
      if (!found) continue;
      const params = pattern.names.map((name, i): [string, string] => [
        name,
        decode(found[i + 1]),
      ]);
      const values = params.map(([, value]) => encodeURIComponent(value));
      return {
        id: pattern.id,
        params: Object.fromEntries(params),
        path: pattern.path.replace(/\{\w+\}/g, () => values.shift() ?? ''),
      };
    }
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
