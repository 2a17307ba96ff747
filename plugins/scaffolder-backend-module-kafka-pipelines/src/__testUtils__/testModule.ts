import type { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type PermissionEvaluator,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  scaffolderActionsExtensionPoint,
  type ActionContext,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import scaffolderModule from '..';

/** How a task is run in a test. */
export interface TaskOptions {
  id: string;
  /** Entity reference of who started it. */
  user?: string;
  /** Groups of that user. */
  groups?: string[];
  baseUrl?: string;
  isDryRun?: boolean;
  signal?: AbortSignal;
  /** Called for each output before it is kept. */
  onOutput?: (name: string) => void;
}

/** The module in a backend of its own, with everything it does to the outside recorded. */
export interface TestModule {
  actions: ReadonlyMap<string, TemplateAction>;
  events: unknown[];
  audit: Array<AuditorServiceCreateEventOptions & { outcome: string }>;
  logs: string[];
  /** Forgets what was recorded, and permits everything again. */
  reset(): void;
  /** Takes or gives the permissions of everybody. */
  permit(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY): void;
  /** Runs one action and returns its outputs. */
  run(
    action: string,
    input: JsonObject,
    task: TaskOptions,
  ): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export async function startTestModule(
  repositories: JsonObject,
  config: JsonObject = {},
  defaultRepository?: string,
  entities: Entity[] = [],
): Promise<TestModule> {
  const actions = new Map<string, TemplateAction>();
  const events: unknown[] = [];
  const audit: TestModule['audit'] = [];
  const logs: string[] = [];
  const groupsOf = new Map<string, string[]>();
  let permission: AuthorizeResult.ALLOW | AuthorizeResult.DENY =
    AuthorizeResult.ALLOW;
  const authorize: PermissionEvaluator['authorize'] = async requests =>
    requests.map(() => ({ result: permission }));

  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        {
          addActions: (...added: TemplateAction[]) =>
            added.forEach(action => actions.set(action.id, action)),
        },
      ],
    ],
    features: [
      scaffolderModule,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          kafkaPipelines: {
            repositories,
            ...(defaultRepository && { defaultRepository }),
          },
          ...config,
        },
      }),
      mockServices.permissions.mock({ authorize }).factory,
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const { userEntityRef } = (
            credentials as ReturnType<typeof mockCredentials.user>
          ).principal;
          return {
            userEntityRef,
            ownershipEntityRefs: [
              userEntityRef,
              ...(groupsOf.get(userEntityRef) ?? []),
            ],
          };
        },
      }).factory,
      mockServices.auditor.mock({
        createEvent: async options => {
          const entry = { ...options, outcome: 'started' };
          audit.push(entry);
          return {
            success: async () => {
              entry.outcome = 'succeeded';
            },
            fail: async () => {
              entry.outcome = 'failed';
            },
          };
        },
      }).factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          publish: async params => {
            events.push(params);
          },
          subscribe: async () => {},
        }),
      }),
    ],
  });

  return {
    actions,
    events,
    audit,
    logs,
    reset() {
      events.length = 0;
      audit.length = 0;
      logs.length = 0;
      permission = AuthorizeResult.ALLOW;
    },
    permit: result => {
      permission = result;
    },
    async run(id, input, task) {
      const user = task.user ?? 'user:default/ada';
      groupsOf.set(user, task.groups ?? ['group:default/data-platform']);
      const outputs: Record<string, unknown> = {};
      const logger = mockServices.logger.mock();
      for (const level of ['info', 'warn', 'error', 'debug'] as const) {
        logger[level].mockImplementation(message => {
          logs.push(String(message));
        });
      }
      const context: ActionContext<JsonObject> = {
        ...createMockActionContext({
          input,
          task: { id: task.id },
          user: {
            ref: user,
            entity: {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'ada' },
              spec: {
                profile: {
                  displayName: 'Ada Lovelace',
                  email: 'ada@example.com',
                },
              },
            },
          },
          templateInfo: {
            entityRef: 'template:default/test',
            ...(task.baseUrl && { baseUrl: task.baseUrl }),
          },
        }),
        logger,
        isDryRun: task.isDryRun,
        signal: task.signal,
        getInitiatorCredentials: async () => mockCredentials.user(user),
        output: (name, value) => {
          task.onOutput?.(String(name));
          // Outputs travel between steps as JSON.
          outputs[name] = JSON.parse(JSON.stringify(value));
        },
      };
      await actions.get(id)!.handler(context);
      return outputs;
    },
    stop: () => backend.stop(),
  };
}
