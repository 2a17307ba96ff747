/** Options of `review`. */
export interface ReviewOptions {
  repository: string;
  /** A revision; absent for the base of the pull request, or the branch that is deployed. */
  base?: string;
  /** A revision; absent for the head of the pull request, or HEAD. */
  head?: string;
  failOn: 'error' | 'warning';
  /** Folder for what the review consists of. */
  outputDir?: string;
  /** Write to the pull request on GitHub. */
  post?: boolean;
  /** The head is somebody else's: no chart, pin or catalogue of it counts. */
  untrustedHead?: boolean;
  /** Number of the pull request. */
  pullRequest?: number;
  /** Web address of the Git repository on GitHub. */
  repositoryUrl?: string;
  /** Where all of a review can be read that is too long for a comment. */
  artifactUrl?: string;
  /** False to leave the comment alone and only set the verdict. */
  comment: boolean;
}
