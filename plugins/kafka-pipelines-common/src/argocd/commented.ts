import { Document, isMap, isScalar } from 'yaml';

type Path = readonly string[];

/** An object to be written, with comments above some of its keys. */
export interface CommentedDocument {
  value: Record<string, unknown>;
  comments: ReadonlyArray<readonly [path: Path, comment: string]>;
}

export function commented(
  value: CommentedDocument['value'],
  comments: CommentedDocument['comments'],
): CommentedDocument {
  return { value, comments };
}

function commentAbove(document: Document, path: Path, comment: string): void {
  const parent = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find(
        ({ key }) => isScalar(key) && key.value === path[path.length - 1],
      )
    : undefined;
  if (!isScalar(pair?.key)) {
    throw new Error(`There is no key ${path.join('.')} to comment on`);
  }
  pair.key.commentBefore = ` ${comment.replaceAll('\n', '\n ')}`;
}

/** A stream of YAML documents with a comment at its top, as prettier would write them. */
export function printDocuments(
  header: string,
  documents: readonly CommentedDocument[],
): string {
  const printed = documents.map(({ value, comments }) => {
    const document = new Document(value, { aliasDuplicateObjects: false });
    for (const [path, comment] of comments) {
      commentAbove(document, path, comment);
    }
    return document.toString({ lineWidth: 0, singleQuote: true });
  });
  return [header.replace(/^/gm, '# '), '\n', printed.join('---\n')].join('');
}
