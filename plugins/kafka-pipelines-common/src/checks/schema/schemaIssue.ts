import type { z } from 'zod';
import { secretShape } from '../../connect/secretShapes';
import { displayPath } from '../../text/displayPath';
import { nearest } from '../../text/nearest';
import { valueAt } from '../../yaml/pointer';
import { typeOf, type Issue, type Path, type SchemaProblem } from './problem';
import {
  acceptsKey,
  exampleOf,
  keyKindOf,
  keysOf,
  optionsOf,
  schemasAt,
} from './schemaPlace';
import { unknownKey } from './unknownKey';
import { wrongType } from './wrongType';

type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

function limit(issue: IssueOf<'too_big'> | IssueOf<'too_small'>): string {
  const unit = issue.origin === 'string' ? ' characters long' : '';
  return issue.code === 'too_big'
    ? `must be at most ${issue.maximum}${unit}`
    : `must be at least ${issue.minimum}${unit}`;
}

function invalidName(
  issue: IssueOf<'invalid_key'>,
  path: Path,
  schema: z.ZodType,
): SchemaProblem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const [reason] = issue.issues;
  const why =
    reason?.code === 'too_big' || reason?.code === 'too_small'
      ? `it ${limit(reason)}`
      : reason?.message ?? issue.message;
  const suggestion = key
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  const fits = schemasAt(schema, parent).some(place =>
    acceptsKey(place, suggestion),
  );
  const kind =
    schemasAt(schema, parent).flatMap(place => keyKindOf(place) ?? [])[0] ??
    (parent.length > 0 ? `name in ${displayPath(parent)}` : 'name');
  return {
    rule: 'schema/name',
    message: `${key} is not a valid ${kind}: ${why}.`,
    hint: fits ? `For example ${suggestion}.` : undefined,
    path,
    at: 'key',
  };
}

function wrongValue(
  issue: IssueOf<'invalid_value'>,
  path: Path,
  value: unknown,
  schema: z.ZodType,
): SchemaProblem {
  const name = displayPath(path);
  const allowed = issue.values.map(String);
  if (typeof value !== 'string') {
    return wrongType(path, value, schema);
  }
  const meant = nearest(value, allowed);
  const isShown = secretShape(value, true) === undefined;
  return {
    rule: 'schema/value',
    message: `${name} ${isShown ? `is ${value}, but ` : ''}must be ${
      allowed.length > 1 ? `one of ${allowed.join(', ')}` : allowed[0]
    }.${meant ? ` Did you mean ${meant}?` : ''}`,
    hint: meant ? `Write ${meant}.` : `Allowed: ${allowed.join(', ')}.`,
    path,
    at: 'value',
  };
}

/** Of several alternatives, speaks about the one that was most likely meant. */
function noAlternative(
  issue: IssueOf<'invalid_union'>,
  path: Path,
  root: unknown,
  schema: z.ZodType,
): SchemaProblem[] {
  const value = valueAt(root, path);
  const given = typeOf(value) === 'a map' ? Object.keys(value as object) : [];
  const shared = schemasAt(schema, path)
    .flatMap(optionsOf)
    .map(option => keysOf(option).filter(key => given.includes(key)).length);
  const best = shared.indexOf(Math.max(0, ...shared));
  if (best >= 0 && shared[best] > 0 && issue.errors[best]) {
    return issue.errors[best].flatMap(inner =>
      describeIssue(
        { ...inner, path: [...path, ...inner.path] } as Issue,
        root,
        schema,
      ),
    );
  }
  return [wrongType(path, value, schema)];
}

/**
 * An issue of zod in the words of this product. A value is quoted only where
 * the schema lists the allowed ones: everything else may be a secret.
 */
export function describeIssue(
  issue: Issue,
  root: unknown,
  schema: z.ZodType,
): SchemaProblem[] {
  const path = issue.path.map(segment =>
    typeof segment === 'number' ? segment : String(segment),
  );
  const value = valueAt(root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(path, key, schema));
    case 'invalid_key':
      return [invalidName(issue, path, schema)];
    case 'invalid_type':
      return [wrongType(path, value, schema)];
    case 'invalid_union':
      return noAlternative(issue, path, root, schema);
    case 'invalid_value':
      return [wrongValue(issue, path, value, schema)];
    case 'too_big':
    case 'too_small':
      return [
        {
          rule: 'schema/value',
          message: `${displayPath(path)} ${limit(issue)}.`,
          path,
          at: 'value',
        },
      ];
    default:
      return [invalidFormat(issue, path, schema)];
  }
}

function invalidFormat(
  { message }: Issue,
  path: Path,
  schema: z.ZodType,
): SchemaProblem {
  const [example] = schemasAt(schema, path).flatMap(
    place => exampleOf(place) ?? [],
  );
  return {
    rule: 'schema/value',
    message: `${displayPath(path)} is not valid: ${message}.`,
    hint: example && `For example ${example}.`,
    path,
    at: 'value',
  };
}
