import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import { setTimeout as sleep } from 'node:timers/promises';
import scaffolderModule from '..';
import type { TestRepository } from './gitRepository';
import { loadTemplateEntity, templateFile } from './templates';

const USER: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada', namespace: 'default' },
  spec: { profile: { displayName: 'Ada Lovelace' } },
};

/** A task that is over. */
export interface FinishedTask {
  id: string;
  status: string;
  events: Array<{ body: { message: string; output?: TaskOutput } }>;
}

/** What a person sees when a task is over. */
export interface TaskOutput {
  links: Array<{ title: string; url?: string; entityRef?: string }>;
  text: Array<{ title: string; content: string }>;
}

/** A real scaffolder with templates of this repository, for one person. */
export class TestScaffolder {
  readonly #backend: Awaited<ReturnType<typeof startTestBackend>>;

  private constructor(backend: Awaited<ReturnType<typeof startTestBackend>>) {
    this.#backend = backend;
  }

  /**
   * @param options.groups - entity references of the person's groups
   */
  static async start(options: {
    templates: readonly string[];
    git: TestRepository;
    workingDirectory: string;
    groups: string[];
  }): Promise<TestScaffolder> {
    const templates = await Promise.all(
      options.templates.map(async (name): Promise<Entity> => {
        const entity: Entity = await loadTemplateEntity(name);
        return {
          ...entity,
          metadata: {
            ...entity.metadata,
            namespace: 'default',
            annotations: {
              'backstage.io/managed-by-location': `file:${templateFile(name)}`,
            },
          },
        };
      }),
    );
    const backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModule,
        catalogServiceMock.factory({ entities: [...templates, USER] }),
        mockServices.rootConfig.factory({
          data: {
            backend: { workingDirectory: options.workingDirectory },
            kafkaPipelines: {
              repositories: {
                demo: { git: { url: `file:${options.git.path}` } },
              },
            },
          },
        }),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/ada',
            ownershipEntityRefs: options.groups,
          }),
        }).factory,
      ],
    });
    return new TestScaffolder(backend);
  }

  /** Calls the API of the scaffolder. */
  async request(path: string, body?: JsonObject) {
    const response = await fetch(
      `http://localhost:${this.#backend.server.port()}/api/scaffolder/v2/${path}`,
      {
        headers: {
          authorization: mockCredentials.user.header('user:default/ada'),
          'content-type': 'application/json',
        },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      },
    );
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(JSON.stringify(answer));
    }
    return answer;
  }

  /** Runs a template to its end. */
  async runTask(template: string, values: JsonObject): Promise<FinishedTask> {
    const { id } = await this.request('tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
    for (;;) {
      const { status } = await this.request(`tasks/${id}`);
      if (!['open', 'processing'].includes(status)) {
        return { id, status, events: await this.request(`tasks/${id}/events`) };
      }
      await sleep(100);
    }
  }

  stop(): Promise<void> {
    return this.#backend.stop();
  }
}
