import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import {
  verbValuesSchemas,
  type Verb,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { createDemoRepository } from './__testUtils__/gitRepository';
import { loadTemplateEntity, parameterNames } from './__testUtils__/templates';
import { startTestModule, type TestModule } from './__testUtils__/testModule';
import { verbTemplates } from './__testUtils__/verbTemplates';

interface Page {
  title: string;
  required?: string[];
  properties: Record<string, JsonObject>;
}

describe.each(Object.entries(verbTemplates) as Array<[Verb, string]>)(
  'the template to %s',
  (verb, name) => {
    const directory = createMockDirectory();
    let module: TestModule;

    beforeAll(async () => {
      const { path } = await createDemoRepository(directory.path);
      module = await startTestModule({
        demo: { git: { url: `file:${path}` } },
      });
    });

    afterAll(() => module.stop());

    const load = async () => {
      const entity = await loadTemplateEntity(name);
      return { entity, pages: entity.spec.parameters as unknown as Page[] };
    };

    it('is a template that Backstage accepts, found by its type', async () => {
      const { entity } = await load();
      expect(entity.metadata.name).toBe(name);
      expect(entity.spec.type).toBe(`kafka-pipeline-${verb}`);
      await expect(
        templateEntityV1beta3Validator.check(entity as never),
      ).resolves.toBe(true);
    });

    it('asks for what its action takes, and nothing else', async () => {
      const { pages } = await load();
      expect([...new Set(parameterNames(pages))].sort()).toEqual(
        [
          ...Object.keys(verbValuesSchemas[verb].shape),
          'repository',
          'review',
        ].sort(),
      );
    });

    it('is told the repository by a link, and ends with the review', async () => {
      const { pages } = await load();
      expect(pages[0].properties.repository).toMatchObject({
        type: 'string',
        'ui:widget': 'hidden',
      });
      const last = pages.at(-1)!;
      expect(last.required).toEqual(['review']);
      expect(Object.keys(last.properties)).toEqual(['review']);
      expect(last.properties.review['ui:field']).toBe('KafkaPipelineReview');
    });

    it('has a title and a description for every field that is seen', async () => {
      const { pages } = await load();
      const seen = pages
        .slice(0, -1)
        .flatMap(({ properties }) => Object.values(properties))
        .filter(field => field['ui:widget'] !== 'hidden');
      expect(seen.length).toBeGreaterThan(0);
      for (const field of seen) {
        expect(field.title).toEqual(expect.any(String));
        expect(field.description ?? field['ui:help']).toEqual(
          expect.any(String),
        );
      }
    });

    it('hands the whole form over and writes what was reviewed', async () => {
      const { entity } = await load();
      expect(
        entity.spec.steps.map(({ id, action, input }) => [id, action, input]),
      ).toEqual([
        [
          verb,
          `kafka:pipeline:${verb}`,
          {
            values: '${{ parameters }}',
            digest: '${{ parameters.review.digest }}',
          },
        ],
        [
          'validate',
          'kafka:pipeline:validate',
          { changeSet: `\${{ steps.${verb}.output.changeSet }}` },
        ],
        [
          'publish',
          'kafka:pipeline:publish',
          {
            changeSet: `\${{ steps.${verb}.output.changeSet }}`,
            digest: '${{ parameters.review.digest }}',
          },
        ],
      ]);
    });

    it('tells of outputs that there are', async () => {
      const { entity } = await load();
      const used = [
        ...JSON.stringify(entity.spec.output).matchAll(
          /steps\.(\w+)\.output\.(\w+)/g,
        ),
      ];
      expect(used.length).toBeGreaterThan(3);
      for (const [, step, output] of used) {
        const { action } = entity.spec.steps.find(({ id }) => id === step)!;
        const { properties } = module.actions.get(action)?.schema
          ?.output as JsonObject;
        expect(properties).toHaveProperty(output);
      }
    });
  },
);
