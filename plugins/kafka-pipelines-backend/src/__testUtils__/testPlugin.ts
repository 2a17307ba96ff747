import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { BareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import request from 'supertest';
import kafkaPipelinesPlugin from '..';

const ROOT = resolve(__dirname, '../../../..');
const TEMPLATE = join(ROOT, 'templates/kafka-pipeline/template.yaml');
const API = '/api/kafka-pipelines';

/** The repository that the demo starts with. */
export function demoFiles(): Record<string, string> {
  const folder = join(ROOT, 'examples/gitops');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [
        relative(folder, path).split(sep).join('/'),
        readFileSync(path, 'utf8'),
      ]),
  );
}

/** A template in the folder of one of this project, so it finds a blueprint. */
export function template(name: string, steps: object[]): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/managed-by-location': `file:${TEMPLATE}` },
    },
    // A template is JSON
    spec: JSON.parse(JSON.stringify({ steps })),
  };
}

/** A backend with the plugin and the demo's repository. */
export interface TestPlugin {
  repository: BareRepository;
  logger: ReturnType<typeof mockServices.rootLogger.mock>;
  /** Names of permissions that nobody has. */
  denied: Set<string>;
  get(path: string): request.Test;
  post(path: string, body: object): request.Test;
  stop(): Promise<void>;
}

/** Starts the plugin for a member of data-platform, with these templates. */
export async function startTestPlugin(
  templates: Entity[] = [],
): Promise<TestPlugin> {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const denied = new Set<string>();
  const repository = new BareRepository(demoFiles());
  const backend = await startTestBackend({
    features: [
      kafkaPipelinesPlugin,
      logger.factory,
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: denied.has(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }).factory,
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: [
            'user:default/mock',
            'group:default/data-platform',
          ],
        }),
      }).factory,
      catalogServiceMock.factory({ entities: templates }),
      mockServices.rootConfig.factory({
        data: {
          kafkaPipelines: {
            repositories: { demo: { git: { url: repository.url } } },
          },
          catalog: {
            providers: { kafkaPipelines: { demo: { namespace: 'streams' } } },
          },
        },
      }),
    ],
  });
  return {
    repository,
    logger,
    denied,
    get: path => request(backend.server).get(`${API}${path}`),
    post: (path, body) =>
      request(backend.server).post(`${API}${path}`).send(body),
    stop: async () => {
      await backend.stop();
      repository.remove();
    },
  };
}
