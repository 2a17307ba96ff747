import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'graphql';
import { DESCRIPTIONS } from '../contract/descriptions';

let schema: GraphQLSchema | undefined;

/** The part of GitHub's schema that the server knows. */
export function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(
    readFileSync(join(DESCRIPTIONS, 'graphql.graphql'), 'utf8'),
  );
  return schema;
}
