import {
  PROPOSALS_CHANGED_TOPIC,
  REPOSITORY_CHANGED_TOPIC,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { z } from 'zod';
import type { GitOpsRepository } from '../repository/types';

const GITHUB_PUSH_TOPIC = 'github.push';
const GITHUB_PULL_REQUEST_TOPIC = 'github.pull_request';

/** Topics of the events that {@link newsOf} understands. @public */
export const REPOSITORY_NEWS_TOPICS = [
  REPOSITORY_CHANGED_TOPIC,
  PROPOSALS_CHANGED_TOPIC,
  GITHUB_PUSH_TOPIC,
  GITHUB_PULL_REQUEST_TOPIC,
];

/**
 * What an event says about a repository: its branch has a commit more, which
 * may be a merged proposal, or only its proposals are others now.
 * @public
 */
export type RepositoryNews = 'branch' | 'proposals';

/** As of Backstage's events, which hold whatever was sent. */
interface ReceivedEvent {
  topic: string;
  eventPayload: unknown;
}

const ourPayload = z.object({
  repository: z.string(),
  branch: z.string().optional(),
});

const githubRepository = z.object({ html_url: z.string() });

const pushPayload = z.object({
  repository: githubRepository,
  ref: z.string(),
});

const pullRequestPayload = z.object({
  repository: githubRepository,
  pull_request: z.object({
    base: z.object({ ref: z.string() }),
    merged: z.boolean().nullish(),
  }),
});

/**
 * Finds out whether an event is about a repository: one of this product, or
 * one that a webhook of GitHub has brought. It is only a reason to look, so
 * nothing of it is believed but which repository is meant.
 *
 * @returns undefined when it is about something else
 * @public
 */
export function newsOf(
  { topic, eventPayload }: ReceivedEvent,
  repository: GitOpsRepository,
): RepositoryNews | undefined {
  const { name, branch } = repository;
  switch (topic) {
    case REPOSITORY_CHANGED_TOPIC: {
      const { data } = ourPayload.safeParse(eventPayload);
      return data?.repository === name && data.branch === branch
        ? 'branch'
        : undefined;
    }
    case PROPOSALS_CHANGED_TOPIC: {
      const { data } = ourPayload.safeParse(eventPayload);
      return data?.repository === name ? 'proposals' : undefined;
    }
    case GITHUB_PUSH_TOPIC: {
      const { data } = pushPayload.safeParse(eventPayload);
      if (!isSameRepository(data?.repository, repository)) return undefined;
      return data?.ref === `refs/heads/${branch}` ? 'branch' : 'proposals';
    }
    case GITHUB_PULL_REQUEST_TOPIC: {
      const { data } = pullRequestPayload.safeParse(eventPayload);
      if (
        !isSameRepository(data?.repository, repository) ||
        data?.pull_request.base.ref !== branch
      ) {
        return undefined;
      }
      return data.pull_request.merged ? 'branch' : 'proposals';
    }
    default:
      return undefined;
  }
}

/**
 * By host and full name, as the same name may be on several servers. GitHub
 * tells no capitals apart.
 */
function isSameRepository(
  said: { html_url: string } | undefined,
  { webUrl }: GitOpsRepository,
): boolean {
  const place = said && placeOf(said.html_url);
  return (
    place !== undefined && webUrl !== undefined && place === placeOf(webUrl)
  );
}

function placeOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`.toLowerCase();
}
