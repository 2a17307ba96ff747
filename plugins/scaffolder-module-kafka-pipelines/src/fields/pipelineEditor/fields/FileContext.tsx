import {
  fromPointer,
  plainAt,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { createContext, useContext } from 'react';
import type { ValueFinding } from '../state/editFindings';
import type { PlainMap } from '../state/types';
import type { FileActions } from '../state/useEditing';
import { isScalar, type Scalar } from '../values/scalarText';

const nothing: FileActions = { set: () => undefined, undo: () => undefined };

/** What fields do with their file. */
export const FileActionsContext = createContext<FileActions>(nothing);

/** Findings of the file that is shown. */
export const FileFindingsContext = createContext<readonly ValueFinding[]>([]);

/** The file of all environments, where the one that is shown is laid over it. */
export const BaseValuesContext = createContext<PlainMap | undefined>(undefined);

/**
 * What the file of all environments says of a field, for one that the file that
 * is shown does not set. Presets and shared files may say something, too.
 *
 * @returns undefined where it says nothing, or something that is no scalar
 */
export function useBaseValue(pointer: string): Scalar | undefined {
  const base = useContext(BaseValuesContext);
  const value = base && plainAt(base, fromPointer(pointer));
  return value !== undefined && isScalar(value) ? value : undefined;
}

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
