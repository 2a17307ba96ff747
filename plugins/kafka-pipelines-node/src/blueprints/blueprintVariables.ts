import { commitMessageExpressions } from './commitMessage';
import { namedValues } from './expressions/namedValues';
import {
  hasExpressions,
  parseExpressions,
} from './expressions/parseExpressions';
import { pathExpressions } from './filePaths';
import { COMMIT_MESSAGE_FILE, type Blueprint } from './types';
import { isBlockKey, parseBlockKey } from './yaml/blockKey';
import { BlueprintDocument } from './yaml/BlueprintDocument';

/**
 * Names of all values that a blueprint reads from the form, sorted.
 *
 * @throws BlueprintError when the blueprint itself is broken
 * @public
 */
export function blueprintVariables(blueprint: Blueprint): string[] {
  const names = new Set(
    namedValues(commitMessageExpressions(blueprint).program),
  );
  for (const [file, text] of blueprint.files) {
    if (file !== COMMIT_MESSAGE_FILE) {
      fileVariables(file, text).forEach(name => names.add(name));
    }
  }
  return [...names].sort();
}

function fileVariables(file: string, text: string): string[] {
  const { each, segments } = pathExpressions(file);
  const names = segments.flatMap(({ program }) => namedValues(program));
  const document = new BlueprintDocument(file, text);
  for (const { node, isKey, path } of document.texts()) {
    if (hasExpressions(node.value)) {
      names.push(
        ...document.attempt(node, () => textVariables(node.value, isKey, path)),
      );
    }
  }
  return each === undefined ? names : [each, ...names];
}

function textVariables(text: string, isKey: boolean, path: string[]) {
  const outer = isKey ? path.slice(0, -1) : path;
  const locals = outer
    .filter(isBlockKey)
    .flatMap(key => parseBlockKey(key).program.blockParams ?? []);
  return namedValues(
    isKey && isBlockKey(text)
      ? parseBlockKey(text)
      : parseExpressions(text).program,
    locals,
  );
}
