import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A folder of the template: texts by their path in it, with `/`. */
type Texts = Map<string, string>;

/** The files that a new repository is made of. */
export interface Template {
  /** YAML with expressions, as blueprints have them. */
  blueprint: Texts;
  /** Other texts with expressions. */
  texts: Texts;
  /** Texts that stay as they are. */
  files: Texts;
}

/** A package leaves out `.gitignore` and `.github`, so what begins with a dot begins with `_` here. */
function dotted(path: string): string {
  return path.replace(/^_/, '.');
}

async function readTexts(folder: string): Promise<Texts> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return new Map(
    await Promise.all(
      files.map(async file => {
        const path = relative(folder, file).split(sep).join('/');
        const text = await readFile(file, 'utf8');
        return [dotted(path), text] as const;
      }),
    ),
  );
}

/** Reads the template that comes with this package. */
export async function readTemplate(): Promise<Template> {
  const root = join(
    dirname(require.resolve('kafka-pipelines/package.json')),
    'templates/repository',
  );
  const [blueprint, texts, files] = await Promise.all(
    ['blueprint', 'texts', 'files'].map(name => readTexts(join(root, name))),
  );
  return { blueprint, texts, files };
}
