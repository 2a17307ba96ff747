import { accountJson } from '../representations/account';
import {
  commentJson,
  labelJson,
  pullJson,
  teamJson,
} from '../representations/pull';
import { notFound, unprocessable, validationFailed } from '../server/ApiError';
import type { Handlers, RepositoryContext } from '../server/context';
import type { Pull } from '../state/pulls';
import { page } from './paging';
import { findPull, MAX_BODY } from './pulls';

/** The pull request a write is about, as it is now. */
function pullToChange({ repository }: RepositoryContext, number: string): Pull {
  return findPull({ view: repository.view() }, number);
}

/** The comment a write is about. Who may write may change those of others, too. */
function commentToChange({ repository, params }: RepositoryContext) {
  for (const pull of repository.pulls) {
    const comment = pull.comments.find(
      ({ id }) => String(id) === params.comment_id,
    );
    if (comment) return { pull, comment };
  }
  throw notFound();
}

function commentBody(context: RepositoryContext): string {
  const { body } = context.body as { body: string };
  if ([...body].length > MAX_BODY) {
    throw unprocessable(
      `Validation Failed: body is too long (maximum is ${MAX_BODY} characters)`,
    );
  }
  return body;
}

function labelsJson({ world, repository }: RepositoryContext, pull: Pull) {
  return pull.labels.map(name => labelJson(world.links, repository, name));
}

function union(...lists: Array<readonly string[]>): string[] {
  return [...new Set(lists.flat())];
}

export const issueHandlers: Handlers = {
  reads: {
    'issues/list-labels-on-issue': context => {
      const { world, repository, params } = context;
      const pull = findPull(context, params.issue_number);
      const url = `${world.links.repositoryApi(repository)}/issues/${
        pull.number
      }/labels`;
      const { items, headers } = page(context, labelsJson(context, pull), url);
      return { status: 200, headers, body: items };
    },
    'issues/list-comments': context => {
      const { world, repository, params } = context;
      const pull = findPull(context, params.issue_number);
      const url = `${world.links.repositoryApi(repository)}/issues/${
        pull.number
      }/comments`;
      const { items, headers } = page(context, pull.comments, url);
      return {
        status: 200,
        headers,
        body: items.map(comment =>
          commentJson(world.links, repository, pull, comment),
        ),
      };
    },
    'pulls/list-requested-reviewers': context => {
      const { world, repository, params } = context;
      const pull = findPull(context, params.pull_number);
      return {
        status: 200,
        body: {
          users: pull.reviewers.map(login =>
            accountJson(world.links, world.accounts.get(login)),
          ),
          teams: pull.teamReviewers.map(slug =>
            teamJson(world.links, repository.owner, slug),
          ),
        },
      };
    },
  },
  writes: {
    'issues/add-labels': context => {
      const { repository, params, body } = context;
      const pull = pullToChange(context, params.issue_number);
      const { labels = [] } = body as { labels?: string[] };
      if (labels.some(name => name.trim() === '' || [...name].length > 50)) {
        throw validationFailed({
          resource: 'Label',
          field: 'name',
          code: 'invalid',
        });
      }
      const changed = { ...pull, labels: union(pull.labels, labels) };
      repository.putPull(changed);
      return { status: 200, body: labelsJson(context, changed) };
    },
    'issues/create-comment': context => {
      const { world, viewer, repository, params } = context;
      const pull = pullToChange(context, params.issue_number);
      const body = commentBody(context);
      const comment = {
        id: repository.nextId(),
        author: viewer.account,
        body,
        createdAt: new Date(),
      };
      const changed = { ...pull, comments: [...pull.comments, comment] };
      repository.putPull(changed);
      return {
        status: 201,
        body: commentJson(world.links, repository, changed, comment),
      };
    },
    'issues/update-comment': context => {
      const { world, repository } = context;
      const { pull, comment } = commentToChange(context);
      const changed = { ...comment, body: commentBody(context) };
      repository.putPull({
        ...pull,
        comments: pull.comments.map(other =>
          other === comment ? changed : other,
        ),
      });
      return {
        status: 200,
        body: commentJson(world.links, repository, pull, changed),
      };
    },
    'issues/delete-comment': context => {
      const { pull, comment } = commentToChange(context);
      context.repository.putPull({
        ...pull,
        comments: pull.comments.filter(other => other !== comment),
      });
      return { status: 204 };
    },
    'pulls/request-reviewers': context => {
      const { world, repository, params, body } = context;
      const pull = pullToChange(context, params.pull_number);
      const { reviewers = [], team_reviewers: teams = [] } = body as {
        reviewers?: string[];
        team_reviewers?: string[];
      };
      if (reviewers.includes(pull.author.login)) {
        throw unprocessable(
          'Review cannot be requested from pull request author.',
        );
      }
      const strangers = reviewers.filter(
        login => !repository.collaborators.has(login.toLowerCase()),
      );
      if (strangers.length > 0) {
        throw unprocessable(
          'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.',
        );
      }
      const changed = {
        ...pull,
        reviewers: union(pull.reviewers, reviewers),
        teamReviewers: union(pull.teamReviewers, teams),
      };
      repository.putPull(changed);
      return {
        status: 201,
        body: pullJson(world.links, world.accounts, repository, changed),
      };
    },
  },
};
