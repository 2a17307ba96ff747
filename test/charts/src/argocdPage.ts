import { join } from 'node:path';
import { repositoryFolder } from './charts';

/** The documentation of what Argo CD does with a repository. */
export const argocdPagePath = join(repositoryFolder, 'docs/argocd.md');

/** What the block of YAML after a comment line holds, as Markdown has it. */
const BLOCK =
  /<!-- from argocd\/applicationset\.yaml: (\S+ \S+) -->\n\n```yaml\n([\s\S]*?)```/g;

/** Blocks of the page that show what is generated for the demo, by kind and name. */
export function shownManifests(page: string): Map<string, string> {
  return new Map(
    [...page.matchAll(BLOCK)].map(([, name, text]) => [name, text]),
  );
}

/** The page with these blocks in place of those it has. */
export function withManifests(
  page: string,
  manifests: ReadonlyMap<string, string>,
): string {
  return page.replace(
    BLOCK,
    (_, name) =>
      `<!-- from argocd/applicationset.yaml: ${name} -->\n\n\`\`\`yaml\n${manifests.get(
        name,
      )}\`\`\``,
  );
}

/** Every block of YAML of the page. */
export function yamlBlocks(page: string): string[] {
  return [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);
}
