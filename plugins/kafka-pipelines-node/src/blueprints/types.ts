/**
 * A blueprint: the folder beside a template that holds the files of a new
 * pipeline with expressions in them.
 *
 * @public
 */
export interface Blueprint {
  /** Text by path inside the folder, with `/`. */
  files: ReadonlyMap<string, string>;
}

/**
 * The file of a blueprint that says what the commit says; every other file is
 * YAML and becomes a file of the repository.
 *
 * @public
 */
export const COMMIT_MESSAGE_FILE = 'commit-message.txt';
