import { BlueprintError } from './BlueprintError';
import { commitMessageExpressions } from './commitMessage';
import { ExpressionError } from './expressions/ExpressionError';
import {
  calledHelper,
  hasExpressions,
  parseExpressions,
} from './expressions/parseExpressions';
import { pathExpressions } from './filePaths';
import { COMMIT_MESSAGE_FILE, type Blueprint } from './types';
import { isBlockKey, parseBlockKey } from './yaml/blockKey';
import { BlueprintDocument } from './yaml/BlueprintDocument';

/** Keys of Kafka Connect, Debezium and MirrorMaker 2 that hold regular expressions. */
const REGEX_KEY =
  /regex|pattern|\.(?:include|exclude)\.list$|^(?:message\.key\.columns|(?:column|datatype)\.propagate\.source\.type|snapshot\.include\.collection\.list|topics\.exclude|groups(?:\.exclude)?)$/i;

/** Helpers whose output cannot leave the place it is put in. */
const SAFE_HELPERS = {
  statements: ['ksqlName', 'ksqlString'],
  regex: ['regexLiteral'],
} as const;

/**
 * Everything that is wrong with a blueprint whatever the values are: syntax,
 * unquoted expressions, unknown helpers, files that are no YAML, a missing
 * commit message, and input that would become SQL or part of a regular
 * expression as it is.
 *
 * @public
 */
export function checkBlueprint(blueprint: Blueprint): BlueprintError[] {
  const problems: BlueprintError[] = [];
  const attempt = (action: () => void) => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof BlueprintError)) {
        throw error;
      }
      problems.push(error);
    }
  };
  attempt(() => commitMessageExpressions(blueprint));
  for (const [file, text] of blueprint.files) {
    if (file !== COMMIT_MESSAGE_FILE) {
      attempt(() => checkFile(file, text, attempt));
    }
  }
  return problems;
}

function checkFile(
  file: string,
  text: string,
  attempt: (action: () => void) => void,
): void {
  if (!/\.ya?ml$/.test(file)) {
    throw new BlueprintError(
      { file, line: 1, column: 1 },
      `a blueprint holds YAML files and ${COMMIT_MESSAGE_FILE}, nothing else`,
    );
  }
  attempt(() => pathExpressions(file));
  const document = new BlueprintDocument(file, text);
  for (const { node, isKey, path } of document.texts()) {
    if (hasExpressions(node.value)) {
      attempt(() =>
        document.attempt(node, () => checkText(node.value, isKey, path)),
      );
    }
  }
}

function checkText(text: string, isKey: boolean, path: string[]): void {
  if (isKey && isBlockKey(text)) {
    parseBlockKey(text);
    return;
  }
  const { program } = parseExpressions(text);
  const place = isKey ? undefined : placeOf(path);
  if (place) {
    refuseRawInput(program, place);
  }
}

function placeOf(path: string[]): keyof typeof SAFE_HELPERS | undefined {
  const key = path.filter(segment => !isBlockKey(segment)).at(-1) ?? '';
  if (key === 'statements') {
    return 'statements';
  }
  return REGEX_KEY.test(key) ? 'regex' : undefined;
}

function refuseRawInput(
  program: hbs.AST.Program,
  place: keyof typeof SAFE_HELPERS,
): void {
  const safe: readonly string[] = SAFE_HELPERS[place];
  for (const statement of program.body) {
    if (statement.type === 'BlockStatement') {
      const block = statement as hbs.AST.BlockStatement;
      refuseRawInput(block.program, place);
      if (block.inverse) {
        refuseRawInput(block.inverse, place);
      }
    } else if (statement.type === 'MustacheStatement') {
      const helper = calledHelper(statement as hbs.AST.MustacheStatement);
      if (helper !== 'omit' && !safe.includes(helper ?? '')) {
        throw new ExpressionError(
          `input may only come in here through ${safe.join(' or ')}: ${
            place === 'regex'
              ? 'this key holds a regular expression'
              : 'this is SQL'
          }`,
          statement.loc.start,
        );
      }
    }
  }
}
