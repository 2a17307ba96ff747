import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ownerRef,
  ownValue,
  type ChangeSet,
  type FileTree,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  parseGithubAddress,
  readCodeOwners,
  type CodeOwners,
  type GitOpsRepository,
  type PullRequestText,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { JudgedChange } from './assertWritable';

/** Who is asked to review where a template names nobody. */
export interface DefaultReviewers
  extends Required<Pick<PullRequestText, 'reviewers' | 'teamReviewers'>> {
  /** Why these, or why nobody: one sentence each. */
  notes: string[];
}

/** What GitHub's entity providers for organisations write. */
const TEAM = 'github.com/team-slug';
const LOGIN = 'github.com/user-login';

/**
 * Chooses who is asked to review a pull request on GitHub: code owners are
 * asked by GitHub itself, so they need nothing; a pipeline without any has its
 * owner asked. It never fails: nobody to ask is a note.
 */
export async function pullRequestReviewers(options: {
  changeSet: ChangeSet;
  repository: Pick<GitOpsRepository, 'webUrl'>;
  /** Of the base branch. */
  files: FileTree;
  judged: Pick<JudgedChange, 'before' | 'after'>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  credentials: BackstageCredentials;
}): Promise<DefaultReviewers> {
  const { changeSet, repository, files } = options;
  const organisation = parseGithubAddress(repository.webUrl ?? '')?.owner ?? '';
  const reviewers: string[] = [];
  const teamReviewers: string[] = [];
  const notes: string[] = [];

  const codeOwners = readCodeOwners(files);
  const uncovered = changeSet.pipelines.filter(
    pipeline => !isCovered(pipeline, changeSet, codeOwners),
  );
  if (codeOwners && uncovered.length < changeSet.pipelines.length) {
    notes.push(
      `GitHub asks the code owners for a review itself, once the pull request is no draft (${codeOwners.path})`,
    );
  }
  const owners = ownersOf(uncovered, options.judged);
  const { by } = changeSet.request;
  if (owners.includes(by)) {
    notes.push(`${by} asked for the change and is not asked to review it`);
  }
  const others = owners.filter(owner => owner !== by);
  const entities = await entitiesOf(others, options).catch(error => {
    const why = error instanceof Error ? error.message : String(error);
    notes.push(
      `${others.join(
        ', ',
      )} cannot be asked for a review, as the catalog does not answer: ${why}`,
    );
    return [];
  });
  for (const [i, entity] of entities.entries()) {
    const account = accountOf(entity, organisation);
    if ('reviewer' in account) reviewers.push(account.reviewer);
    if ('teamReviewer' in account) teamReviewers.push(account.teamReviewer);
    notes.push(
      'why' in account
        ? `${others[i]} cannot be asked for a review: ${account.why}`
        : `${others[i]} is asked for a review, as owner of the pipeline`,
    );
  }
  return { reviewers, teamReviewers, notes };
}

async function entitiesOf(
  entityRefs: string[],
  {
    catalog,
    credentials,
  }: {
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    credentials: BackstageCredentials;
  },
): Promise<Array<Entity | undefined>> {
  if (entityRefs.length === 0) return [];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials },
  );
  return items;
}

/** Whether GitHub asks somebody because of what changes in the pipeline's folder. */
function isCovered(
  pipeline: string,
  { edits }: ChangeSet,
  codeOwners: CodeOwners | undefined,
): boolean {
  return edits.some(
    ({ path }) =>
      path.startsWith(`pipelines/${pipeline}/`) &&
      codeOwners !== undefined &&
      codeOwners.of(path).length > 0,
  );
}

/** As entity references, each once; the check says which pipeline has none. */
function ownersOf(
  pipelines: string[],
  { before, after }: Pick<JudgedChange, 'before' | 'after'>,
): string[] {
  const refs = pipelines.map(name => {
    const pipeline =
      ownValue(after.pipelines, name) ?? ownValue(before.pipelines, name);
    const owner = pipeline?.metadata.owner;
    return owner === undefined ? undefined : ownerRef(owner);
  });
  return [...new Set(refs)].filter(ref => ref !== undefined);
}

/** What the catalog says of an owner: whom to ask on GitHub, or why that cannot be told. */
function accountOf(
  entity: Entity | undefined,
  organisation: string,
): { reviewer: string } | { teamReviewer: string } | { why: string } {
  if (!entity) return { why: 'it is not in the catalog' };
  const isGroup = entity.kind.toLowerCase() === 'group';
  const key = isGroup ? TEAM : LOGIN;
  const example = isGroup ? `${organisation}/<team>` : '<login>';
  const value = entity.metadata.annotations?.[key];
  if (!value) return { why: `set its annotation ${key} to ${example}` };
  if (!isGroup) return { reviewer: value };

  const [teamOrganisation, team] = value.split('/');
  return team && teamOrganisation.toLowerCase() === organisation.toLowerCase()
    ? { teamReviewer: team }
    : {
        why: `its annotation ${key} is ${value}, and only teams of ${organisation} can review here (${example})`,
      };
}
