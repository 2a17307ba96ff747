import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  changeSetDigest,
  createChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import { setTimeout as sleep } from 'node:timers/promises';
import scaffolderModule from '.';
import {
  createDemoRepository,
  type TestRepository,
} from './__testUtils__/gitRepository';
import { loadTemplate } from './__testUtils__/templates';
import { templateValues } from './__testUtils__/templateValues';

const TEMPLATE = 'mysql-cdc-to-bigquery';
const USER: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada', namespace: 'default' },
  spec: { profile: { displayName: 'Ada Lovelace' } },
};
/** Text that is a template itself, in all the languages it passes through. */
const HOSTILE =
  '${{ secrets.token }} {{ name }} {{{x}}} \'}} "# a: b ${{ parameters | dump }}';

describe('the template, run by a real scaffolder', () => {
  const directory = createMockDirectory();
  let git: TestRepository;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    git = await createDemoRepository(directory.path);
    const { entity, baseUrl } = await loadTemplate(TEMPLATE);
    const template: Entity = {
      ...(entity as Entity),
      metadata: {
        ...entity.metadata,
        namespace: 'default',
        annotations: {
          'backstage.io/managed-by-location': `file:${baseUrl.slice(
            'file://'.length,
          )}`,
        },
      },
    };
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderModule,
        catalogServiceMock.factory({ entities: [template, USER] }),
        mockServices.rootConfig.factory({
          data: {
            backend: { workingDirectory: directory.resolve('work') },
            kafkaPipelines: {
              repositories: { demo: { git: { url: `file:${git.path}` } } },
            },
          },
        }),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/ada',
            ownershipEntityRefs: ['group:default/data-platform'],
          }),
        }).factory,
      ],
    });
  });

  afterAll(() => backend.stop());

  async function request(path: string, body?: JsonObject) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2/${path}`,
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

  async function runTask(values: JsonObject) {
    const { id } = await request('tasks', {
      templateRef: `template:default/${TEMPLATE}`,
      values,
    });
    for (;;) {
      const { status } = await request(`tasks/${id}`);
      if (!['open', 'processing'].includes(status)) {
        return { id, status, events: await request(`tasks/${id}/events`) };
      }
      await sleep(100);
    }
  }

  it('lists the actions with their schemas', async () => {
    const actions: Array<{ id: string; schema: JsonObject }> = await request(
      'actions',
    );
    for (const verb of ['fill', 'validate', 'publish']) {
      expect(actions).toContainEqual(
        expect.objectContaining({ id: `kafka:pipeline:${verb}` }),
      );
    }
  });

  it('writes the pipeline with the text of people as they typed it', async () => {
    const values = { ...templateValues[TEMPLATE], description: HOSTILE };
    const { blueprint } = await loadTemplate(TEMPLATE);
    // As the review step of the form does.
    const digest = changeSetDigest(
      createChangeSet({
        blueprint,
        values,
        snapshot: { commit: 'any' },
        repository: 'demo',
        branch: 'main',
        request: { id: 'preview', by: 'user:default/ada' },
      }),
    );
    const { status, id } = await runTask({ ...values, review: { digest } });
    expect(status).toBe('completed');
    expect(await git.git('log', '-1', '--format=%an')).toBe('Ada Lovelace');
    expect(await git.git('log', '-1', '--format=%B')).toContain(
      `Request-Id: ${id}`,
    );
    expect(
      await git.git('show', 'main:pipelines/invoices-cdc/values.yaml'),
    ).toContain(`  description: '${HOSTILE.replaceAll("'", "''")}'\n`);
  });

  it.each([
    [
      'was of something else',
      { digest: 'of-something-else' },
      'Go back to the review',
    ],
    ['was passed over', {}, 'requires property \\"digest\\"'],
  ])('refuses a form whose review %s', async (_, review, reason) => {
    const before = await git.commits();
    const { status, events } = await runTask({
      ...templateValues[TEMPLATE],
      name: 'refunds-cdc',
      serverId: 6402,
      topicPrefix: 'refunds',
      tables: ['billing.refunds'],
      aggregate: false,
      review,
    });
    expect(status).toBe('failed');
    expect(JSON.stringify(events)).toContain(reason);
    expect(await git.commits()).toBe(before);
  });
});
