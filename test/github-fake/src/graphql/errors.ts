import { GraphQLError } from 'graphql';

/** An error as GitHub gives it: with a type of its own beside the message. */
export function graphqlError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
