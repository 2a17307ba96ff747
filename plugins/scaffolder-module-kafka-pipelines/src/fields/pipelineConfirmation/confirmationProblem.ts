/**
 * What is wrong with a pipeline's name that is typed once more; undefined when
 * nothing is, or while it is not known which pipeline is meant.
 */
export function confirmationProblem(
  typed: string,
  pipeline: string | undefined,
): string | undefined {
  return pipeline === undefined || typed === pipeline
    ? undefined
    : `This is not the name of the pipeline: type ${pipeline}.`;
}
