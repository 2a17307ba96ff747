import {
  parseYaml,
  valueAt,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editYaml, type YamlEdits } from '../changes/yamlEdit/editYaml';
import { YamlEditError } from '../changes/yamlEdit/YamlEditError';
import { assertPath } from '../repository/paths';
import { insertItem } from './insertItem';

/** The paths that a list of `kafka-pipelines.yaml` has. */
function valueFilesIn(text: string, keys: readonly string[]): string[] {
  const list = valueAt(parseYaml('kafka-pipelines.yaml', text).value, keys);
  return Array.isArray(list) ? list.map(String) : [];
}

/** Files of a repository with changes that nobody has written yet. */
export class RepositoryDraft {
  readonly #changes = new Map<string, string>();

  constructor(private readonly files: FileTree) {}

  read(path: string): string | undefined {
    return this.#changes.get(path) ?? this.files.get(path);
  }

  /**
   * @throws Error when there is such a file: nothing is overwritten; InputError
   *   for a path that leads out of the repository
   */
  add(path: string, text: string): void {
    assertPath(path);
    if (this.read(path) !== undefined) {
      throw new Error(`${path} is in the repository already`);
    }
    this.#changes.set(path, text);
  }

  /** @throws Error naming the file when there is none, or a field cannot be edited in it */
  edit(path: string, edits: YamlEdits): void {
    this.#change(path, text => editYaml(text, edits));
  }

  /**
   * Lists a shared file in `kafka-pipelines.yaml`, unless it is listed already:
   * before the environment's own, which win over all others.
   *
   * @throws Error when the list cannot be edited
   */
  listValueFile(
    environment: string,
    chart: 'kafka-pipeline' | 'kafka-connect',
    file: string,
  ): void {
    const keys = ['environments', environment, 'valueFiles', chart];
    this.#change('kafka-pipelines.yaml', text => {
      const items = valueFilesIn(text, keys);
      if (items.includes(file)) {
        return text;
      }
      const own = items.findIndex(each => each.startsWith('environments/'));
      return insertItem(text, keys, items, own < 0 ? items.length : own, file);
    });
  }

  #change(path: string, change: (text: string) => string): void {
    const text = this.read(path);
    if (text === undefined) {
      throw new Error(`${path} is not in the repository`);
    }
    try {
      const edited = change(text);
      if (edited !== text) {
        this.#changes.set(path, edited);
      }
    } catch (error) {
      if (error instanceof YamlEditError) {
        const where = error.pointer === undefined ? '' : ` at ${error.pointer}`;
        throw new Error(`${path} cannot be edited${where}: ${error.message}`);
      }
      throw error;
    }
  }

  /** New text by path. */
  get changes(): ReadonlyMap<string, string> {
    return this.#changes;
  }
}
