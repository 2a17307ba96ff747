/** Why a branch cannot be found, and what to do about it. */
export function noBranch(
  { name, branch }: { name: string; branch: string },
  branches: readonly string[],
): string {
  const what = `GitOps repository "${name}" has no branch "${branch}"`;
  return branches.length === 0
    ? `${what}: it is empty. Push a first commit to it.`
    : `${what}. Its branches: ${branches.join(
        ', ',
      )}. Push it, or correct kafkaPipelines.repositories.${name}.branch.`;
}
