import { Entity } from '@backstage/catalog-model';
import { templateBlueprint } from './templateBlueprint';

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

describe('templateBlueprint', () => {
  it('reads the blueprint and where it is', () => {
    expect(templateBlueprint(template({}))).toEqual({
      baseUrl: 'file:///srv/templates/mysql/template.yaml',
      path: './blueprint',
    });
  });

  it('reads the repository and prefers the source location', () => {
    expect(
      templateBlueprint(
        template({
          input: { ...input, values: '${{parameters}}', repository: 'data' },
          sourceLocation: 'url:https://example.com/templates/mysql/',
        }),
      ),
    ).toEqual({
      baseUrl: 'https://example.com/templates/mysql/',
      path: './blueprint',
      repository: 'data',
    });
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
      'template:default/mysql-cdc-to-bigquery has no step with the action kafka:pipeline:fill',
    ],
    [
      'a template without steps',
      { ...template({}), spec: undefined },
      'has no step with the action kafka:pipeline:fill',
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
    expect(() => templateBlueprint(entity)).toThrow(message);
  });

  it('refuses a template without a location', () => {
    const entity = template({});
    delete entity.metadata.annotations;
    expect(() => templateBlueprint(entity)).toThrow(
      'template:default/mysql-cdc-to-bigquery has no backstage.io/managed-by-location annotation',
    );
  });
});
