import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  EditableFiles,
  FleetSummary,
  PipelineDetail,
  PlanRequest,
  PreviewRequest,
  PreviewResponse,
  ProposalList,
  RenderedManifests,
  RepositoryList,
  VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What every call of {@link KafkaPipelinesApi} takes. @public */
export interface RequestOptions {
  /** Aborts the request; the promise then rejects with an `AbortError`. */
  signal?: AbortSignal;
}

/**
 * The REST interface of the Kafka pipelines backend. Every method rejects with
 * a `ResponseError` when the backend answers with anything but success.
 *
 * @public
 */
export interface KafkaPipelinesApi {
  /** GitOps repositories named in app-config. */
  listRepositories(options?: RequestOptions): Promise<RepositoryList>;

  /** Every pipeline of one repository, with what a filter needs. */
  getFleet(repository: string, options?: RequestOptions): Promise<FleetSummary>;

  /** Changes to a repository that wait for review, newest first. */
  listProposals(
    repository: string,
    options?: RequestOptions,
  ): Promise<ProposalList>;

  /** One pipeline with its parts, files and findings. */
  getPipeline(
    repository: string,
    name: string,
    options?: RequestOptions,
  ): Promise<PipelineDetail>;

  /** What `helm template` makes of a pipeline in one environment. */
  getManifests(
    repository: string,
    name: string,
    environment: string,
    options?: RequestOptions,
  ): Promise<RenderedManifests>;

  /** The files of a pipeline for an editing form. */
  getEditableFiles(
    repository: string,
    name: string,
    options?: RequestOptions,
  ): Promise<EditableFiles>;

  /** What a change of existing pipelines comes to, before all of it is answered. */
  plan(
    repository: string,
    request: PlanRequest,
    options?: RequestOptions,
  ): Promise<VerbPlan>;

  /** Fills, checks and renders a template's values without writing anything. */
  preview(
    request: PreviewRequest,
    options?: RequestOptions,
  ): Promise<PreviewResponse>;
}

/** @public */
export const kafkaPipelinesApiRef = createApiRef<KafkaPipelinesApi>().with({
  id: 'plugin.kafka-pipelines.client',
  pluginId: 'kafka-pipelines',
});
