import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  KafkaPipelinesService,
  LoadedFleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import express from 'express';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { createAuthorize } from './http/authorize';
import { MakePreview } from './preview/createPreview';
import { createRouter } from './router';

const PREVIEW = {
  templateRef: 'template:default/cdc',
  values: { name: 'orders' },
};

describe('createRouter', () => {
  const permissions = mockServices.permissions.mock();
  const pipelines: jest.Mocked<KafkaPipelinesService> = {
    fleet: jest.fn(),
    lastFleet: jest.fn(),
    helm: jest.fn(),
    render: jest.fn(),
    manifests: jest.fn(),
  };
  const preview: jest.MockedFunction<MakePreview> = jest.fn();
  const listProposals = jest.fn();
  const answer = {
    repository: 'demo',
    branch: 'main',
    publish: 'commit' as const,
    base: 'c1',
    verb: 'create' as const,
    pipelines: ['orders'],
    result: 'changed' as const,
    findings: [],
    files: [],
    manifests: [],
    dangers: [],
    notRendered: [],
  };
  let app: express.Express;
  /** Sees what the error handler of a backend would log. */
  const errors: unknown[] = [];

  beforeEach(() => {
    jest.resetAllMocks();
    permissions.authorize.mockImplementation(async asked =>
      asked.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
    errors.length = 0;
    app = express();
    app.use(
      createRouter({
        authorize: createAuthorize({
          httpAuth: mockServices.httpAuth(),
          permissions,
        }),
        listProposals,
        listRepositories: () => ({ repositories: [] }),
        namespaceOf: () => undefined,
        pipelines,
        preview,
      }),
    );
    app.use(((error, _request, _response, next) => {
      errors.push(error);
      next(error);
    }) as express.ErrorRequestHandler);
    app.use(mockErrorHandler());
  });

  const routes = [
    ['get', '/repositories', 'kafka.pipeline.read'],
    ['get', '/repositories/demo/fleet', 'kafka.pipeline.read'],
    ['get', '/repositories/demo/proposals', 'kafka.pipeline.read'],
    ['get', '/repositories/demo/pipelines/orders', 'kafka.pipeline.read'],
    [
      'get',
      '/repositories/demo/pipelines/orders/manifests?environment=dev',
      'kafka.pipeline.read',
    ],
    [
      'get',
      '/repositories/demo/pipelines/orders/editable-files',
      'kafka.pipeline.read',
    ],
    ['post', '/repositories/demo/plan', 'kafka.pipeline.preview'],
    ['post', '/preview', 'kafka.pipeline.preview'],
  ] as const;

  it.each(routes)(
    'refuses %s %s before anything is read, without the permission %s',
    async (method, path, permission) => {
      permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const response = await request(app)[method](path);
      expect(response.status).toBe(403);
      expect(response.body.error.message).toBe(
        `This needs the permission ${permission}, which you do not have`,
      );
      expect(permissions.authorize).toHaveBeenCalledWith(
        [{ permission: expect.objectContaining({ name: permission }) }],
        { credentials: mockCredentials.user() },
      );
      expect(pipelines.fleet).not.toHaveBeenCalled();
      expect(listProposals).not.toHaveBeenCalled();
      expect(preview).not.toHaveBeenCalled();
    },
  );

  it.each(routes)('refuses %s %s without credentials', async (method, path) => {
    const response = await request(app)
      [method](path)
      .set('Authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
  });

  it('lets other plugins in', async () => {
    const response = await request(app)
      .get('/repositories')
      .set('Authorization', mockCredentials.service.header());
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ repositories: [] });
  });

  describe('POST /preview', () => {
    it('also needs to see pipelines, because it shows what is there', async () => {
      permissions.authorize.mockImplementation(async asked =>
        asked.map(({ permission }) => ({
          result:
            permission.name === 'kafka.pipeline.read'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      );
      const response = await request(app).post('/preview').send(PREVIEW);
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('kafka.pipeline.read');
      expect(preview).not.toHaveBeenCalled();
    });

    it('hands the form and who asks to the preview', async () => {
      preview.mockResolvedValue(answer);
      await request(app).post('/preview').send(PREVIEW).expect(200, answer);
      expect(preview).toHaveBeenCalledWith(PREVIEW, {
        credentials: mockCredentials.user(),
        signal: expect.any(AbortSignal),
      });
    });

    it.each([
      ['no body', undefined, 'Wrong request body'],
      ['no template', { values: {} }, 'templateRef'],
      ['no values', { templateRef: 'template:default/cdc' }, 'values'],
      ['values that are a list', { ...PREVIEW, values: [] }, 'values'],
      ['an unknown key', { ...PREVIEW, repository: 'demo' }, 'repository'],
    ])('refuses a body with %s', async (_what, body, message) => {
      const response = await request(app).post('/preview').send(body);
      expect(response.status).toBe(400);
      expect(response.body.error.name).toBe('InputError');
      expect(response.body.error.message).toContain(message);
      expect(preview).not.toHaveBeenCalled();
    });

    it('refuses a body that is not JSON', async () => {
      const response = await request(app)
        .post('/preview')
        .set('Content-Type', 'application/json')
        .send('{"templateRef": ');
      expect(response.status).toBe(400);
    });

    it('refuses a body of more than 1 MB', async () => {
      const response = await request(app)
        .post('/preview')
        .send({ ...PREVIEW, values: { connectors: 'x'.repeat(1024 * 1024) } });
      expect(response.status).toBe(413);
      expect(preview).not.toHaveBeenCalled();
    });

    it('passes on what is wrong with the input', async () => {
      preview.mockRejectedValue(new InputError('The value owner is missing'));
      const response = await request(app).post('/preview').send(PREVIEW);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toBe('The value owner is missing');
    });
  });

  describe('POST /repositories/:repository/plan', () => {
    const PLAN = { verb: 'remove', values: { pipeline: 'orders' } };
    const plan = (body?: object) =>
      request(app).post('/repositories/demo/plan').send(body);

    it('also needs to see pipelines, because it shows what is there', async () => {
      permissions.authorize.mockImplementation(async asked =>
        asked.map(({ permission }) => ({
          result:
            permission.name === 'kafka.pipeline.read'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      );
      const response = await plan(PLAN);
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('kafka.pipeline.read');
      expect(pipelines.fleet).not.toHaveBeenCalled();
    });

    it.each([
      ['no body', undefined, 'Wrong request body'],
      ['no verb', { values: {} }, 'at verb'],
      ['a verb without a plan', { ...PLAN, verb: 'edit' }, 'at verb'],
      ['no values', { verb: 'remove' }, 'at values'],
      ['an unknown key', { ...PLAN, repository: 'demo' }, 'repository'],
      ['no pipeline', { verb: 'remove', values: {} }, 'at pipeline'],
      [
        'a pipeline that is a path',
        { verb: 'remove', values: { pipeline: '../orders' } },
        'at pipeline',
      ],
    ])('refuses a body with %s', async (_what, body, message) => {
      const response = await plan(body);
      expect(response.status).toBe(400);
      expect(response.body.error.name).toBe('InputError');
      expect(response.body.error.message).toContain(message);
      expect(pipelines.fleet).not.toHaveBeenCalled();
    });

    it('refuses a body of more than 1 MB', async () => {
      const response = await plan({
        ...PLAN,
        values: { pipeline: 'x'.repeat(1024 * 1024) },
      });
      expect(response.status).toBe(413);
      expect(pipelines.fleet).not.toHaveBeenCalled();
    });
  });

  it('asks for an environment', async () => {
    const response = await request(app).get(
      '/repositories/demo/pipelines/orders/manifests',
    );
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('?environment=<name>');
  });

  it.each([
    ['GET', '/repositories/demo/pipelines/orders/manifests?environment=dev'],
    ['POST', '/preview'],
  ])('aborts %s %s when the client goes away', async (method, path) => {
    const started = new Promise<AbortSignal>(resolve => {
      const wait = (signal?: AbortSignal) =>
        new Promise<never>((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          resolve(signal!);
        });
      pipelines.fleet.mockResolvedValue({} as LoadedFleet);
      pipelines.manifests.mockImplementation(
        async (_loaded, _name, _environment, options) => wait(options?.signal),
      );
      preview.mockImplementation(async (_request, { signal }) => wait(signal));
    });

    const server = app.listen(0);
    try {
      const client = httpRequest({
        port: (server.address() as AddressInfo).port,
        method,
        path,
        headers: { 'Content-Type': 'application/json' },
      });
      client.on('error', () => {});
      client.end(method === 'POST' ? JSON.stringify(PREVIEW) : undefined);
      const signal = await started;
      const aborted = once(signal, 'abort');
      client.destroy();
      await aborted;
    } finally {
      await new Promise(resolve => server.close(resolve));
    }
    expect(errors).toEqual([]);
  });
});
