import { code } from '../../changes/pullRequest/markdown';

/** Where the reviewed files can be looked at. @public */
export interface FileAddress {
  /** Web address of the Git repository on GitHub, without a slash at its end. */
  repositoryUrl: string;
  commit: string;
  /** Folder of the GitOps repository in it; empty for its root. */
  folder: string;
}

/** A place in a file as Markdown, a link where it can be looked at. */
export function fileLink(
  { file, line }: { file: string; line: number },
  address: FileAddress | undefined,
): string {
  const text = code(`${file}:${line}`);
  if (!address) return text;
  const { repositoryUrl, commit, folder } = address;
  const path = [...folder.split('/'), ...file.split('/')]
    .filter(Boolean)
    .map(step =>
      encodeURIComponent(step).replace(
        /[!'()*]/g,
        character => `%${character.charCodeAt(0).toString(16)}`,
      ),
    )
    .join('/');
  return `[${text}](${repositoryUrl}/blob/${commit}/${path}#L${line})`;
}
