import { createHash } from 'node:crypto';
import type { Octokit } from 'octokit';
import type { GithubClient } from '../../repository/github/GithubClient';
import type { GithubSlug } from '../../repository/github/GithubCommits';
import { GithubFailure } from '../../repository/github/githubFailure';
import type { Verdict } from '../types';
import type { Annotation } from './annotations';

/** What a check run says of a commit. */
export interface CheckContent {
  name: string;
  head: string;
  verdict: Verdict;
  title: string;
  /** Markdown of at most 65,535 characters. */
  summary: string;
  annotations: readonly Annotation[];
  detailsUrl?: string;
}

/** GitHub takes so many in a request. */
const BATCH = 50;
const ATTEMPTS = 3;

type RunData = Awaited<ReturnType<Octokit['rest']['checks']['create']>>['data'];

interface Run {
  id: number;
  url: string;
  /** Annotations that it has: every request adds to them. */
  annotations: number;
  isCompleted: boolean;
}

/**
 * The check run with a review's verdict. One that says the same is left alone;
 * one that says something else is followed by a new one of its name, which is
 * the one that GitHub shows: annotations cannot be taken back.
 */
export class ReviewCheck {
  readonly #client: GithubClient;
  readonly #slug: GithubSlug;

  constructor(client: GithubClient, slug: GithubSlug) {
    this.#client = client;
    this.#slug = slug;
  }

  /**
   * @returns its address
   * @throws GithubFailure with 403 where the token is no app's, or may not
   * write checks
   */
  async write(content: CheckContent): Promise<string> {
    const id = externalId(content);
    let run = await this.#find(content, id);
    for (let attempt = 1; ; attempt += 1) {
      try {
        run ??= await this.#create(content, id);
        while (!run.isCompleted) run = await this.#goOn(run, content);
        return run.url;
      } catch (error) {
        const mayBeDone = error instanceof GithubFailure && error.isAmbiguous;
        if (!mayBeDone || attempt >= ATTEMPTS) throw error;
        await this.#client.pauseBefore(attempt);
        run = await this.#find(content, id);
      }
    }
  }

  /** The run that says exactly this, finished or not. */
  async #find({ name, head }: CheckContent, id: string) {
    const { data } = await this.#client.call(octokit =>
      octokit.rest.checks.listForRef({
        ...this.#slug,
        ref: head,
        check_name: name,
        filter: 'latest',
        per_page: 100,
      }),
    );
    const found = data.check_runs.find(
      ({ external_id: external }) => external === id,
    );
    return found && runOf(found);
  }

  async #create(content: CheckContent, id: string): Promise<Run> {
    const { name, head, detailsUrl } = content;
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.checks.create({
          ...this.#slug,
          name,
          head_sha: head,
          external_id: id,
          ...(detailsUrl !== undefined && { details_url: detailsUrl }),
          ...part(content, 0),
        }),
      { repeatable: false },
    );
    return runOf(data);
  }

  async #goOn(run: Run, content: CheckContent): Promise<Run> {
    const { data } = await this.#client.call(
      octokit =>
        octokit.rest.checks.update({
          ...this.#slug,
          check_run_id: run.id,
          ...part(content, run.annotations),
        }),
      { repeatable: false },
    );
    return runOf(data);
  }
}

/** The next annotations, and with the last ones the verdict. */
function part(
  { verdict, title, summary, annotations }: CheckContent,
  start: number,
) {
  const isLast = start + BATCH >= annotations.length;
  const output = {
    title,
    summary,
    annotations: annotations.slice(start, start + BATCH),
  };
  return isLast
    ? { status: 'completed' as const, conclusion: verdict, output }
    : { status: 'in_progress' as const, output };
}

function runOf(data: RunData): Run {
  return {
    id: data.id,
    url: data.html_url ?? '',
    annotations: data.output.annotations_count,
    isCompleted: data.status === 'completed',
  };
}

function externalId({
  verdict,
  title,
  summary,
  annotations,
}: CheckContent): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([verdict, title, summary, annotations]))
    .digest('hex');
  return `kafka-pipelines-review:${digest.slice(0, 32)}`;
}
