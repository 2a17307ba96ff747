import { createContext, useContext } from 'react';
import type { ValueFinding } from '../state/editFindings';
import type { FileActions } from '../state/useEditing';

const nothing: FileActions = { set: () => undefined, undo: () => undefined };

/** What fields do with their file. */
export const FileActionsContext = createContext<FileActions>(nothing);

/** Findings of the file that is shown. */
export const FileFindingsContext = createContext<readonly ValueFinding[]>([]);

export const useFileActions = () => useContext(FileActionsContext);

/**
 * Findings of one field.
 *
 * @param inside - those of what it holds as well
 */
export function useFieldFindings(
  pointer: string,
  inside: boolean,
): readonly ValueFinding[] {
  return useContext(FileFindingsContext).filter(
    finding =>
      finding.pointer === pointer ||
      (inside && finding.pointer.startsWith(`${pointer}/`)),
  );
}
