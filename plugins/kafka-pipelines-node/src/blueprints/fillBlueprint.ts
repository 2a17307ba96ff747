import { BlueprintError } from './BlueprintError';
import { checkBlueprint } from './checkBlueprint';
import { commitMessage } from './commitMessage';
import { filledPaths } from './filePaths';
import { COMMIT_MESSAGE_FILE, type Blueprint } from './types';
import { fillDocument } from './yaml/fillDocument';

/** What a blueprint becomes with the values of a form. @public */
export interface FilledBlueprint {
  /** Text by path in the repository. */
  files: Map<string, string>;
  /** Commit message: subject, empty line, body. */
  message: string;
}

/**
 * Evaluates the expressions of a blueprint. A pure function: the same
 * blueprint and values always give the same files.
 *
 * @throws BlueprintError naming file, line and column inside the blueprint: for
 * a missing value, a duplicate key, an unquoted or unknown expression, a path
 * no repository may hold and input in a place where it is not safe
 * @public
 */
export function fillBlueprint(
  blueprint: Blueprint,
  values: Record<string, unknown>,
): FilledBlueprint {
  const [problem] = checkBlueprint(blueprint);
  if (problem) {
    throw problem;
  }
  const files = new Map<string, string>();
  for (const [file, text] of blueprint.files) {
    if (file === COMMIT_MESSAGE_FILE) {
      continue;
    }
    for (const { path, scope } of filledPaths(file, values)) {
      if (files.has(path)) {
        throw new BlueprintError(
          { file, line: 1, column: 1 },
          `another file of the blueprint has the path ${path} too`,
        );
      }
      files.set(path, fillDocument(file, text, scope));
    }
  }
  return { files, message: commitMessage(blueprint, values) };
}
