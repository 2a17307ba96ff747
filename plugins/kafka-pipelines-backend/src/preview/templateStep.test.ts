import { Entity } from '@backstage/catalog-model';
import { parseYaml } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { templateStep } from './templateStep';

type Spec = NonNullable<Entity['spec']>;

const input: Spec = {
  blueprint: './blueprint',
  values: '${{ parameters }}',
};

function template(options: {
  input?: Spec;
  location?: string;
  sourceLocation?: string;
}): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'mysql-cdc-to-bigquery',
      annotations: {
        'backstage.io/managed-by-location':
          options.location ?? 'file:/srv/templates/mysql/template.yaml',
        ...(options.sourceLocation && {
          'backstage.io/source-location': options.sourceLocation,
        }),
      },
    },
    spec: {
      type: 'kafka-pipeline',
      steps: [
        { id: 'log', action: 'debug:log' },
        {
          id: 'fill',
          action: 'kafka:pipeline:fill',
          input: options.input ?? input,
        },
      ],
    },
  };
}

const TEMPLATES = resolve(__dirname, '../../../../templates');

/** The templates of this project, by folder. */
function ownTemplates(): Array<[folder: string, entity: Entity]> {
  return readdirSync(TEMPLATES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const file = join(TEMPLATES, name, 'template.yaml');
      const { value } = parseYaml(file, readFileSync(file, 'utf8'));
      const entity = value as Entity;
      return [
        name,
        {
          ...entity,
          metadata: {
            ...entity.metadata,
            annotations: { 'backstage.io/managed-by-location': `file:${file}` },
          },
        },
      ];
    });
}

describe('templateStep', () => {
  it.each(ownTemplates())('knows what %s does', (_folder, entity) => {
    const [, verb = 'create'] =
      /^kafka-pipeline(?:-(.*))?$/.exec(String(entity.spec?.type)) ?? [];
    expect(templateStep(entity).verb).toBe(verb);
  });

  it('reads the blueprint and where it is', () => {
    expect(templateStep(template({}))).toEqual({
      verb: 'create',
      baseUrl: 'file:///srv/templates/mysql/template.yaml',
      path: './blueprint',
    });
  });

  it('reads the repository and prefers the source location', () => {
    expect(
      templateStep(
        template({
          input: { ...input, values: '${{parameters}}', repository: 'data' },
          sourceLocation: 'url:https://example.com/templates/mysql/',
        }),
      ),
    ).toEqual({
      verb: 'create',
      baseUrl: 'https://example.com/templates/mysql/',
      path: './blueprint',
      repository: 'data',
    });
  });

  it.each(['edit', 'remove', 'promote', 'derive', 'bulk'])(
    'knows the step that does %s',
    verb => {
      const steps = (more: Spec) => [
        {
          action: `kafka:pipeline:${verb}`,
          input: { values: '${{ parameters }}', ...more },
        },
        { action: 'kafka:pipeline:validate' },
        { action: 'kafka:pipeline:publish' },
      ];
      expect(
        templateStep({ ...template({}), spec: { steps: steps({}) } }),
      ).toEqual({ verb });
      expect(
        templateStep({
          ...template({}),
          spec: { steps: steps({ repository: 'data' }) },
        }),
      ).toEqual({ verb, repository: 'data' });
      expect(() =>
        templateStep({
          ...template({}),
          spec: { steps: steps({ values: '${{ parameters.values }}' }) },
        }),
      ).toThrow('spec.steps[0].input.values must be ${{ parameters }}');
    },
  );

  it('refuses a template with two changes, of which one would not be shown', () => {
    const entity = template({});
    const steps = [
      { action: 'kafka:pipeline:fill', input },
      { action: 'kafka:pipeline:remove', input },
    ];
    expect(() => templateStep({ ...entity, spec: { steps } })).toThrow(
      'has steps with kafka:pipeline:fill and kafka:pipeline:remove; a preview shows one change',
    );
  });

  it.each<[string, Entity, string]>([
    [
      'another kind',
      { ...template({}), kind: 'Component' },
      'component:default/mysql-cdc-to-bigquery is a Component; a preview is made from a Template',
    ],
    [
      'a template without the step',
      { ...template({}), spec: { steps: [{ action: 'fetch:template' }] } },
      'template:default/mysql-cdc-to-bigquery has no step with the action kafka:pipeline:fill, kafka:pipeline:edit',
    ],
    [
      'a template without steps',
      { ...template({}), spec: undefined },
      'has no step with the action kafka:pipeline:fill, kafka:pipeline:edit',
    ],
    [
      'a blueprint that is an expression',
      template({ input: { ...input, blueprint: '${{ parameters.kind }}' } }),
      'template:default/mysql-cdc-to-bigquery: spec.steps[1].input.blueprint must be plain text',
    ],
    [
      'a repository that is an expression',
      template({ input: { ...input, repository: '${{ parameters.repo }}' } }),
      'spec.steps[1].input.repository must be plain text',
    ],
    [
      'values other than the whole form',
      template({ input: { ...input, values: { name: 'orders' } } }),
      'spec.steps[1].input.values must be ${{ parameters }}',
    ],
    [
      'a location that is not read',
      template({ location: 'bootstrap:bootstrap' }),
      "comes from a location of type 'bootstrap'",
    ],
  ])('refuses %s', (_what, entity, message) => {
    expect(() => templateStep(entity)).toThrow(message);
  });

  it('refuses a template without a location', () => {
    const entity = template({});
    delete entity.metadata.annotations;
    expect(() => templateStep(entity)).toThrow(
      'template:default/mysql-cdc-to-bigquery has no backstage.io/managed-by-location annotation',
    );
  });
});
