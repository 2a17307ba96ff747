import { InputError, NotFoundError } from '@backstage/errors';
import {
  EditableFiles,
  fleetSummary,
  kafkaPipelinePreviewPermission,
  kafkaPipelineReadPermission,
  pipelineDetail,
  PlanRequest,
  PreviewRequest,
  ProposalList,
  RepositoryList,
  VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  editableFiles,
  parsePlanRequest,
  planVerb,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { KafkaPipelinesService } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { Authorize } from './http/authorize';
import { readJsonBody } from './http/readJsonBody';
import { sendJson } from './http/sendJson';
import { MakePreview } from './preview/createPreview';

const previewRequestSchema = z.strictObject({
  templateRef: z.string().min(1),
  values: z.record(z.string(), z.unknown()),
});

const planRequestSchema = z.strictObject({
  verb: z.enum(['remove', 'promote', 'derive', 'bulk']),
  values: z.record(z.string(), z.unknown()),
});

function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new InputError(
      `Wrong request body: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}

/**
 * REST API of Kafka pipelines. Every route authorizes its sender before it
 * reads the body or a repository.
 */
export function createRouter(options: {
  authorize: Authorize;
  listProposals: (repository: string) => Promise<ProposalList>;
  listRepositories: () => RepositoryList;
  /** Namespace of a repository's catalog entities. */
  namespaceOf: (repository: string) => string | undefined;
  pipelines: KafkaPipelinesService;
  preview: MakePreview;
}): Router {
  const { authorize, namespaceOf, pipelines, preview } = options;
  const router = PromiseRouter();

  router.get('/repositories', async (request, response) => {
    await authorize(request, kafkaPipelineReadPermission);
    response.json(options.listRepositories());
  });

  router.get('/repositories/:repository/fleet', async (request, response) => {
    await authorize(request, kafkaPipelineReadPermission);
    const { repository } = request.params;
    await sendJson(response, async signal =>
      fleetSummary(
        await pipelines.fleet(repository, { signal }),
        namespaceOf(repository),
      ),
    );
  });

  router.get(
    '/repositories/:repository/proposals',
    async (request, response) => {
      await authorize(request, kafkaPipelineReadPermission);
      response.json(await options.listProposals(request.params.repository));
    },
  );

  router.get(
    '/repositories/:repository/pipelines/:name',
    async (request, response) => {
      await authorize(request, kafkaPipelineReadPermission);
      const { repository, name } = request.params;
      await sendJson(response, async signal => {
        const loaded = await pipelines.fleet(repository, { signal });
        const detail = pipelineDetail(loaded, name, namespaceOf(repository));
        if (!detail) {
          throw new NotFoundError(
            `Repository ${repository} has no pipeline ${name} at commit ${loaded.snapshot.commit}`,
          );
        }
        return detail;
      });
    },
  );

  router.get(
    '/repositories/:repository/pipelines/:name/manifests',
    async (request, response) => {
      await authorize(request, kafkaPipelineReadPermission);
      const { repository, name } = request.params;
      const { environment } = request.query;
      if (typeof environment !== 'string' || environment === '') {
        throw new InputError(
          'Say in which environment: .../manifests?environment=<name>',
        );
      }
      await sendJson(response, async signal => {
        const loaded = await pipelines.fleet(repository, { signal });
        return pipelines.manifests(loaded, name, environment, { signal });
      });
    },
  );

  router.get(
    '/repositories/:repository/pipelines/:name/editable-files',
    async (request, response) => {
      await authorize(request, kafkaPipelineReadPermission);
      const { repository, name } = request.params;
      await sendJson(response, async (signal): Promise<EditableFiles> => {
        const loaded = await pipelines.fleet(repository, { signal });
        return {
          commit: loaded.snapshot.commit,
          files: editableFiles({ ...loaded, pipeline: name }),
        };
      });
    },
  );

  router.post('/repositories/:repository/plan', async (request, response) => {
    await authorize(request, kafkaPipelinePreviewPermission);
    // The answer holds what stands in the repository.
    await authorize(request, kafkaPipelineReadPermission);
    const body: PlanRequest = parseBody(
      planRequestSchema,
      await readJsonBody(request, response),
    );
    const plan = parsePlanRequest(body.verb, body.values);
    await sendJson(response, async (signal): Promise<VerbPlan> => {
      const loaded = await pipelines.fleet(request.params.repository, {
        signal,
      });
      return planVerb(loaded, plan);
    });
  });

  router.post('/preview', async (request, response) => {
    const credentials = await authorize(
      request,
      kafkaPipelinePreviewPermission,
    );
    // The answer holds what stands in the repository under the same name.
    await authorize(request, kafkaPipelineReadPermission);
    const body: PreviewRequest = parseBody(
      previewRequestSchema,
      await readJsonBody(request, response),
    );
    await sendJson(response, signal => preview(body, { credentials, signal }));
  });

  return router;
}
