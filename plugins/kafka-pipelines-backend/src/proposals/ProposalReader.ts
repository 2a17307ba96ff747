import {
  ownerRef,
  ownValue,
  parseYaml,
  type Fleet,
  type ProposalList,
  type ProposalSummary,
  type ProposedPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  verbOfProposal,
  type GitOpsRepository,
  type OpenProposal,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type {
  GitOpsRepositories,
  KafkaPipelinesService,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import pLimit from 'p-limit';
import { z } from 'zod';

/**
 * How long an answer is given again. An event drops it, but reaches only one
 * of several replicas, and a git server sends none.
 */
const KEPT_MILLISECONDS = 15_000;

const CONCURRENT_READS = 4;

/** All that is asked of a file that nobody has reviewed. */
const ownedPipeline = z.object({ pipeline: z.object({ owner: z.string() }) });

const valuesPath = (name: string) => `pipelines/${name}/values.yaml`;

interface Kept {
  list: Promise<ProposalList>;
  until: number;
}

/** The open proposals of repositories, read at most every few seconds. */
export class ProposalReader {
  readonly #repositories: GitOpsRepositories;
  readonly #pipelines: KafkaPipelinesService;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(options: {
    repositories: GitOpsRepositories;
    pipelines: KafkaPipelinesService;
    /** Milliseconds; for tests. */
    now?: () => number;
  }) {
    this.#repositories = options.repositories;
    this.#pipelines = options.pipelines;
    this.#now = options.now ?? Date.now;
  }

  /** @throws NotFoundError when the repository is not configured, and what it throws */
  async list(name: string): Promise<ProposalList> {
    const repository = this.#repositories.get(name);
    const known = this.#kept.get(name);
    if (known && known.until > this.#now()) {
      return known.list;
    }
    const list = this.#read(repository);
    const kept = { list, until: this.#now() + KEPT_MILLISECONDS };
    this.#kept.set(name, kept);
    list.catch(() => {
      if (this.#kept.get(name) === kept) {
        this.#kept.delete(name);
      }
    });
    return list;
  }

  /** Reads anew for whoever asks from now on. */
  forget(name: string): void {
    this.#kept.delete(name);
  }

  async #read(repository: GitOpsRepository): Promise<ProposalList> {
    const open = await repository.openProposals();
    if (open.length === 0) {
      return { proposals: [] };
    }
    const { fleet } = await this.#pipelines.fleet(repository.name);
    const limit = pLimit(CONCURRENT_READS);
    return {
      proposals: await Promise.all(
        open.map(proposal =>
          limit(async () =>
            summaryOf(
              repository,
              proposal,
              await repository.read({ commit: proposal.commit }),
              fleet,
            ),
          ),
        ),
      ),
    };
  }
}

function summaryOf(
  { name: repository }: GitOpsRepository,
  proposal: OpenProposal,
  { files }: Snapshot,
  base: Fleet,
): ProposalSummary {
  const verb = verbOfProposal(proposal.branch);
  return {
    ...proposal,
    repository,
    ...(verb && { verb }),
    pipelines: proposal.pipelines.map((name): ProposedPipeline => {
      const present = ownValue(base.pipelines, name);
      const owner = ownerIn(files, name) ?? present?.metadata.owner;
      return {
        name,
        ...(owner && { owner: ownerRef(owner) ?? owner }),
        becomes: becomes(files.has(valuesPath(name)), present !== undefined),
      };
    }),
  };
}

function becomes(
  isProposed: boolean,
  isPresent: boolean,
): ProposedPipeline['becomes'] {
  if (!isProposed) {
    return 'gone';
  }
  return isPresent ? 'changed' : 'new';
}

function ownerIn(files: Snapshot['files'], name: string): string | undefined {
  const path = valuesPath(name);
  const text = files.get(path);
  return text === undefined
    ? undefined
    : ownedPipeline.safeParse(parseYaml(path, text).value).data?.pipeline.owner;
}
