import { checkRunJson, statusJson } from '../representations/checks';
import {
  ApiError,
  notFound,
  unprocessable,
  validationFailed,
} from '../server/ApiError';
import type { Handlers, RepositoryContext } from '../server/context';
import type { CheckAnnotation, CheckRun } from '../state/checks';
import { findCommit, resolveCommit } from './commits';
import { page } from './paging';

/** GitHub's: of one name in one suite. */
const MAX_RUNS = 1000;
const MAX_STATUSES = 1000;
const MAX_DESCRIPTION = 140;

interface CheckRunBody {
  name?: string;
  head_sha?: string;
  external_id?: string;
  details_url?: string;
  status?: string;
  conclusion?: string;
  output?: {
    title?: string;
    summary?: string;
    annotations?: CheckAnnotation[];
  };
}

/** Check runs are for apps; a person's token may read them. */
function requireApp({ viewer }: RepositoryContext) {
  if (viewer.kind !== 'installation') {
    throw new ApiError(403, 'You must authenticate via a GitHub App.');
  }
}

async function shaOf(
  { repository, view }: RepositoryContext,
  ref: string,
): Promise<string> {
  const found = await resolveCommit(repository, view, ref);
  if (!found) throw unprocessable(`No commit found for SHA: ${ref}`);
  return found.sha;
}

/** What a request changes of a run. */
function changed(run: CheckRun, body: CheckRunBody): CheckRun {
  const { output } = body;
  const conclusion = body.conclusion ?? run.conclusion;
  const status =
    body.conclusion === undefined ? body.status ?? run.status : 'completed';
  if (status === 'completed' && conclusion === null) {
    throw validationFailed({
      resource: 'CheckRun',
      field: 'conclusion',
      code: 'missing_field',
    });
  }
  return {
    ...run,
    name: body.name ?? run.name,
    externalId: body.external_id ?? run.externalId,
    detailsUrl: body.details_url ?? run.detailsUrl,
    status,
    conclusion,
    completedAt: status === 'completed' ? run.completedAt ?? new Date() : null,
    title: output?.title ?? run.title,
    summary: output?.summary ?? run.summary,
    annotations: [...run.annotations, ...(output?.annotations ?? [])],
  };
}

export const checkHandlers: Handlers = {
  reads: {
    'checks/list-for-ref': async context => {
      const { world, repository, params, query } = context;
      const sha = await shaOf(context, params.ref);
      const name = query.get('check_name');
      const status = query.get('status');
      const all = repository.checkRuns.filter(
        run =>
          run.headSha === sha &&
          (name === null || run.name === name) &&
          (status === null || run.status === status),
      );
      // The newest of each name, unless all are asked for
      const runs =
        query.get('filter') === 'all'
          ? all
          : all.filter(
              (run, index) =>
                all.findIndex(
                  other =>
                    other.name === run.name && other.author === run.author,
                ) === index,
            );
      const url = `${world.links.repositoryApi(
        repository,
      )}/commits/${sha}/check-runs`;
      const { items, headers } = page(context, runs, url);
      return {
        status: 200,
        headers,
        body: {
          total_count: runs.length,
          check_runs: items.map(run =>
            checkRunJson(world.links, repository, run),
          ),
        },
      };
    },
    'repos/list-commit-statuses-for-ref': async context => {
      const { world, repository, params } = context;
      const sha = await shaOf(context, params.ref);
      const url = `${world.links.repositoryApi(
        repository,
      )}/commits/${sha}/statuses`;
      const { items, headers } = page(
        context,
        repository.statuses.filter(status => status.sha === sha),
        url,
      );
      return {
        status: 200,
        headers,
        body: items.map(status => statusJson(world.links, repository, status)),
      };
    },
  },
  writes: {
    'checks/create': async context => {
      requireApp(context);
      const { world, viewer, repository } = context;
      const body = context.body as CheckRunBody;
      const { name = '', head_sha: headSha = '' } = body;
      if (!(await findCommit(repository, headSha))) {
        throw unprocessable(`No commit found for SHA: ${headSha}`);
      }
      const same = repository.checkRuns.filter(
        run => run.headSha === headSha && run.name === name,
      );
      if (same.length >= MAX_RUNS) {
        throw unprocessable(`There are ${MAX_RUNS} check runs of this name`);
      }
      const run = changed(
        {
          id: repository.nextId(),
          headSha,
          name,
          externalId: null,
          detailsUrl: null,
          status: 'queued',
          conclusion: null,
          startedAt: new Date(),
          completedAt: null,
          title: null,
          summary: null,
          annotations: [],
          author: viewer.account,
        },
        body,
      );
      repository.checkRuns = [run, ...repository.checkRuns];
      return {
        status: 201,
        body: checkRunJson(world.links, repository, run),
      };
    },
    'checks/update': context => {
      requireApp(context);
      const { world, viewer, repository, params } = context;
      const known = repository.checkRuns.find(
        ({ id }) => String(id) === params.check_run_id,
      );
      if (!known) throw notFound();
      if (known.author !== viewer.account) {
        throw new ApiError(
          403,
          `Invalid app_id: the check run is another app's`,
        );
      }
      const run = changed(known, context.body as CheckRunBody);
      repository.checkRuns = repository.checkRuns.map(other =>
        other === known ? run : other,
      );
      return {
        status: 200,
        body: checkRunJson(world.links, repository, run),
      };
    },
    'repos/create-commit-status': async context => {
      const { world, viewer, repository, params } = context;
      const body = context.body as {
        state: string;
        context?: string;
        description?: string | null;
        target_url?: string | null;
      };
      const { context: name = 'default', description = null } = body;
      if (!(await findCommit(repository, params.sha))) {
        throw unprocessable(`No commit found for SHA: ${params.sha}`);
      }
      if ([...(description ?? '')].length > MAX_DESCRIPTION) {
        throw unprocessable(
          `Validation Failed: description is too long (maximum is ${MAX_DESCRIPTION} characters)`,
        );
      }
      const same = repository.statuses.filter(
        status => status.sha === params.sha && status.context === name,
      );
      if (same.length >= MAX_STATUSES) {
        throw unprocessable(
          'Validation Failed: This SHA and context has reached the maximum number of statuses.',
        );
      }
      const status = {
        id: repository.nextId(),
        sha: params.sha,
        state: body.state,
        context: name,
        description,
        targetUrl: body.target_url ?? null,
        creator: viewer.account,
        createdAt: new Date(),
      };
      repository.statuses = [status, ...repository.statuses];
      return { status: 201, body: statusJson(world.links, repository, status) };
    },
  },
};
