import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
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
import type { KafkaPipelinesApi, RequestOptions } from './KafkaPipelinesApi';

/** Calls the Kafka pipelines backend over HTTP. @public */
export class KafkaPipelinesClient implements KafkaPipelinesApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritdoc KafkaPipelinesApi.listRepositories} */
  listRepositories(options?: RequestOptions): Promise<RepositoryList> {
    return this.#request('/repositories', options);
  }

  /** {@inheritdoc KafkaPipelinesApi.getFleet} */
  getFleet(
    repository: string,
    options?: RequestOptions,
  ): Promise<FleetSummary> {
    return this.#request(
      `/repositories/${encodeURIComponent(repository)}/fleet`,
      options,
    );
  }

  /** {@inheritdoc KafkaPipelinesApi.listProposals} */
  listProposals(
    repository: string,
    options?: RequestOptions,
  ): Promise<ProposalList> {
    return this.#request(
      `/repositories/${encodeURIComponent(repository)}/proposals`,
      options,
    );
  }

  /** {@inheritdoc KafkaPipelinesApi.getPipeline} */
  getPipeline(
    repository: string,
    name: string,
    options?: RequestOptions,
  ): Promise<PipelineDetail> {
    return this.#request(pipelinePath(repository, name), options);
  }

  /** {@inheritdoc KafkaPipelinesApi.getManifests} */
  getManifests(
    repository: string,
    name: string,
    environment: string,
    options?: RequestOptions,
  ): Promise<RenderedManifests> {
    const query = new URLSearchParams({ environment });
    return this.#request(
      `${pipelinePath(repository, name)}/manifests?${query}`,
      options,
    );
  }

  /** {@inheritdoc KafkaPipelinesApi.getEditableFiles} */
  getEditableFiles(
    repository: string,
    name: string,
    options?: RequestOptions,
  ): Promise<EditableFiles> {
    return this.#request(
      `${pipelinePath(repository, name)}/editable-files`,
      options,
    );
  }

  /** {@inheritdoc KafkaPipelinesApi.plan} */
  plan(
    repository: string,
    request: PlanRequest,
    options?: RequestOptions,
  ): Promise<VerbPlan> {
    return this.#post(
      `/repositories/${encodeURIComponent(repository)}/plan`,
      request,
      options,
    );
  }

  /** {@inheritdoc KafkaPipelinesApi.preview} */
  preview(
    request: PreviewRequest,
    options?: RequestOptions,
  ): Promise<PreviewResponse> {
    return this.#post('/preview', request, options);
  }

  #post<T>(path: string, body: unknown, options?: RequestOptions): Promise<T> {
    return this.#request(path, {
      ...options,
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #request<T>(path: string, init: RequestInit = {}): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('kafka-pipelines');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function pipelinePath(repository: string, name: string): string {
  return `/repositories/${encodeURIComponent(
    repository,
  )}/pipelines/${encodeURIComponent(name)}`;
}
