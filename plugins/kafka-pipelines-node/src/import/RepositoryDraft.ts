import type { FileTree } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editYaml, type YamlEdits } from '../changes/yamlEdit/editYaml';
import { YamlEditError } from '../changes/yamlEdit/YamlEditError';

/** Files of a repository with changes that nobody has written yet. */
export class RepositoryDraft {
  readonly #changes = new Map<string, string>();

  constructor(private readonly files: FileTree) {}

  read(path: string): string | undefined {
    return this.#changes.get(path) ?? this.files.get(path);
  }

  /** @throws Error when there is such a file: nothing is overwritten */
  add(path: string, text: string): void {
    if (this.read(path) !== undefined) {
      throw new Error(`${path} is in the repository already`);
    }
    this.#changes.set(path, text);
  }

  /** @throws Error naming the file when there is none, or a field cannot be edited in it */
  edit(path: string, edits: YamlEdits): void {
    const text = this.read(path);
    if (text === undefined) {
      throw new Error(`${path} is not in the repository`);
    }
    try {
      const edited = editYaml(text, edits);
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
