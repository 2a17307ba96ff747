import { ResponseError } from '@backstage/errors';
import { KafkaPipelinesClient } from './KafkaPipelinesClient';

const baseUrl = 'http://backstage.test/api/kafka-pipelines';

function clientAnswering(status: number, body: unknown) {
  const fetch = jest.fn(
    async (_url: string, _init?: RequestInit) =>
      ({
        ok: status < 400,
        status,
        statusText: 'status',
        headers: new Headers({ 'content-type': 'application/json' }),
        json: async () => body,
        text: async () => JSON.stringify(body),
      } as Response),
  );
  const client = new KafkaPipelinesClient({
    discoveryApi: { getBaseUrl: async () => baseUrl },
    fetchApi: { fetch: fetch as typeof globalThis.fetch },
  });
  return { client, fetch };
}

describe('KafkaPipelinesClient', () => {
  it('asks for the fleet of a repository', async () => {
    const fleet = { repository: 'demo', pipelines: [] };
    const { client, fetch } = clientAnswering(200, fleet);
    const { signal } = new AbortController();

    await expect(client.getFleet('demo', { signal })).resolves.toEqual(fleet);
    expect(fetch).toHaveBeenCalledWith(`${baseUrl}/repositories/demo/fleet`, {
      signal,
    });
  });

  it('escapes names in paths and queries', async () => {
    const { client, fetch } = clientAnswering(200, {});

    await client.listProposals('a/b');
    await client.getPipeline('a/b', '../c');
    await client.getEditableFiles('a/b', '../c');
    await client.getManifests('demo', 'orders', 'dev & test');

    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      `${baseUrl}/repositories/a%2Fb/proposals`,
      `${baseUrl}/repositories/a%2Fb/pipelines/..%2Fc`,
      `${baseUrl}/repositories/a%2Fb/pipelines/..%2Fc/editable-files`,
      `${baseUrl}/repositories/demo/pipelines/orders/manifests?environment=dev+%26+test`,
    ]);
  });

  it('posts a preview as JSON', async () => {
    const { client, fetch } = clientAnswering(200, { result: 'changed' });
    const request = {
      templateRef: 'template:default/kafka-pipeline',
      values: { name: 'orders' },
    };

    await client.preview(request);

    expect(fetch).toHaveBeenCalledWith(`${baseUrl}/preview`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
  });

  it('posts what a plan is asked for as JSON', async () => {
    const { client, fetch } = clientAnswering(200, { verb: 'bulk', rows: [] });
    const request = {
      verb: 'bulk' as const,
      values: { select: {}, change: { kind: 'metadata', field: 'tags' } },
    };

    await expect(client.plan('a/b', request)).resolves.toEqual({
      verb: 'bulk',
      rows: [],
    });
    expect(fetch).toHaveBeenCalledWith(`${baseUrl}/repositories/a%2Fb/plan`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
  });

  it('rejects with what the backend said', async () => {
    const { client } = clientAnswering(404, {
      error: { name: 'NotFoundError', message: 'No repository "other"' },
      response: { statusCode: 404 },
    });

    const failure = client.getFleet('other');

    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({
      statusCode: 404,
      cause: { message: 'No repository "other"' },
    });
  });
});
