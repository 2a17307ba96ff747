/** What Argo CD does in the cluster with an object that goes from Git. */
export type AfterRemoval = 'stays' | 'waits' | 'goes';

/**
 * Read from the annotation that the charts write
 * (`argocd.argoproj.io/sync-options`, `argocd.prune` in the shared files): with
 * `Prune=false` Argo CD leaves an object alone, with `Prune=confirm` it waits
 * until somebody confirms.
 *
 * @param manifest - YAML of the object
 */
export function afterRemoval(manifest: string): AfterRemoval {
  const options =
    /^ {4}argocd\.argoproj\.io\/sync-options: ["']?([^"'\n]*)/m.exec(
      manifest,
    )?.[1] ?? '';
  const words = options.split(',').map(option => option.trim());
  if (words.includes('Prune=false')) return 'stays';
  return words.includes('Prune=confirm') ? 'waits' : 'goes';
}
