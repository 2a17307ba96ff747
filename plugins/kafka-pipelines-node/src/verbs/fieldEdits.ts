import { InputError } from '@backstage/errors';
import {
  toPointer,
  type Edit,
  plainAt,
  toJson,
  toPlain,
  withoutSecrets,
  type ConnectCatalogue,
  type ParsedYaml,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../repository/types';
import { editableYaml } from '../changes/yamlEdit/locate';
import { YamlEditError } from '../changes/yamlEdit/YamlEditError';
import type { VerbInput } from './types';

type FieldEdit = Extract<Edit, { set?: unknown }>;

/**
 * The values of a file as edits see them.
 *
 * @param known - the file as it was read, to spare reading it again
 * @throws InputError when fields of it cannot be edited, for example because of
 * an alias
 */
export function editableValues(
  path: string,
  text: string,
  known?: ParsedYaml,
): PlainValue {
  // Without findings there is nothing in it that edits would see otherwise
  if (known && known.text === text && known.findings.length === 0) {
    return toPlain(known.value ?? {});
  }
  try {
    return editableYaml(text).root ?? new Map();
  } catch (error) {
    if (error instanceof YamlEditError) {
      throw new InputError(`"${path}" cannot be edited: ${error.message}`);
    }
    throw error;
  }
}

/** Collects edits of fields, file by file, each with what it replaces. */
export class FieldEdits {
  private readonly edits = new Map<string, FieldEdit>();
  private readonly values = new Map<string, PlainValue>();

  constructor(private readonly input: Pick<VerbInput, 'snapshot' | 'fleet'>) {}

  get catalogue(): ConnectCatalogue {
    return this.input.fleet.catalogue;
  }

  /** What a file says at a path; undefined when it says nothing. */
  valueAt(path: string, keys: readonly string[]): unknown {
    const value = plainAt(this.valuesOf(path), keys);
    return value === undefined ? undefined : toJson(value);
  }

  /** Sets a field, unless it has that value. */
  set(path: string, keys: readonly string[], value: unknown): void {
    const was = this.valueAt(path, keys);
    if (JSON.stringify(was) !== JSON.stringify(value)) {
      this.editOf(path).set!.push({
        pointer: toPointer(keys),
        value,
        ...(was !== undefined && { was: this.shown(was, keys) }),
      });
    }
  }

  /** Removes a field, if it is there. */
  unset(path: string, keys: readonly string[]): void {
    const was = this.valueAt(path, keys);
    if (was !== undefined) {
      this.editOf(path).unset!.push({
        pointer: toPointer(keys),
        was: this.shown(was, keys),
      });
    }
  }

  /** One edit per file that changes, sorted by path. */
  list(): FieldEdit[] {
    return [...this.edits.values()]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, blob, set, unset }) => ({
        path,
        blob,
        ...(set?.length && { set }),
        ...(unset?.length && { unset }),
      }));
  }

  /** Change sets are kept, so they do not say which secrets they take out. */
  private shown(value: unknown, keys: readonly string[]): unknown {
    return toJson(withoutSecrets(toPlain(value), keys, this.catalogue));
  }

  private valuesOf(path: string): PlainValue {
    const known = this.values.get(path);
    if (known !== undefined) {
      return known;
    }
    const { snapshot, fleet } = this.input;
    const values = editableValues(
      path,
      textOf(snapshot, path),
      fleet.files.get(path),
    );
    this.values.set(path, values);
    return values;
  }

  private editOf(path: string): FieldEdit {
    const edit = this.edits.get(path) ?? {
      path,
      blob: this.input.snapshot.blobs.get(path) ?? '',
      set: [],
      unset: [],
    };
    this.edits.set(path, edit);
    return edit;
  }
}

/** @throws InputError when there is no such text file */
export function textOf({ files, skipped }: Snapshot, path: string): string {
  const text = files.get(path);
  if (text === undefined) {
    const reason = skipped.find(entry => entry.path === path)?.reason;
    throw new InputError(
      `"${path}" ${reason ?? 'does not exist'}, so it cannot be edited`,
    );
  }
  return text;
}
