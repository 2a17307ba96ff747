import { pipelineName } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What is wrong with the form of a pipeline's name; undefined when nothing is. */
export function nameProblem(name: string): string | undefined {
  const result = pipelineName.safeParse(name);
  if (result.success) return undefined;
  const tooLong = result.error.issues.find(issue => issue.code === 'too_big');
  if (tooLong) {
    return `A pipeline name has at most 53 characters, this one has ${name.length}.`;
  }
  return 'Use lower case letters, digits and dashes, starting with a letter and not ending with a dash.';
}
