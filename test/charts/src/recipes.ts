import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './charts';

/** A YAML block of a page of the documentation. */
export interface Recipe {
  /** Of the section it stands in. */
  heading: string;
  values: string;
}

/** The YAML blocks of a page, also those within the steps of a list. */
export function recipes(path: string): Recipe[] {
  const page = readFileSync(join(repositoryFolder, path), 'utf8');
  const blocks = page.matchAll(
    /^## (?<heading>[^\n]+)$|^(?<indent> *)```yaml\n(?<values>.*?)^ *```$/gms,
  );
  const found: Recipe[] = [];
  let section = '';
  for (const { groups = {} } of blocks) {
    const { heading, indent = '', values } = groups;
    if (heading) {
      section = heading;
    } else {
      found.push({
        heading: section,
        values: values.replace(new RegExp(`^${indent}`, 'gm'), ''),
      });
    }
  }
  return found;
}
