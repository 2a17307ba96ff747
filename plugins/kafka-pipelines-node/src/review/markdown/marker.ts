/** What the first line of a review's comment says of it; nobody sees it. */
export interface ReviewMark {
  /** Folder of the GitOps repository in the Git repository; empty for its root. */
  folder: string;
  /** The commit that was reviewed. */
  head: string;
}

const MARK = /^<!-- kafka-pipelines-review folder=(\S*) head=([0-9a-f]+) -->/;

/** The hidden line by which a comment is found again. */
export function reviewMark({ folder, head }: ReviewMark): string {
  return `<!-- kafka-pipelines-review folder=${encodeURIComponent(
    folder,
  )} head=${head} -->`;
}

/** @returns nothing for a text that does not begin with the mark */
export function readReviewMark(body: string): ReviewMark | undefined {
  const [, folder, head] = MARK.exec(body) ?? [];
  if (folder === undefined) return undefined;
  try {
    return { folder: decodeURIComponent(folder), head };
  } catch {
    return undefined;
  }
}
