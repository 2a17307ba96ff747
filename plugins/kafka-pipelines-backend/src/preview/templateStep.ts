import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  Verb,
  verbValuesSchemas,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { z } from 'zod';

const CREATE_ACTION = 'kafka:pipeline:fill';

/** The actions that make a change, by id. */
const CHANGES = new Map<string, 'create' | Verb>([
  [CREATE_ACTION, 'create'],
  ...(Object.keys(verbValuesSchemas) as Verb[]).map((verb): [string, Verb] => [
    `kafka:pipeline:${verb}`,
    verb,
  ]),
]);

const stepsSchema = z.array(
  z.looseObject({
    action: z.string(),
    input: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** What the step of a template says that makes its change. */
export type TemplateStep = {
  /** Name in `kafkaPipelines.repositories`, where the template names one. */
  repository?: string;
} & (
  | {
      verb: 'create';
      /** Address the blueprint is relative to, as scaffolder actions get it. */
      baseUrl: string;
      /** Folder of the blueprint, for example `./blueprint`. */
      path: string;
    }
  | { verb: Verb }
);

/** The address that scaffolder-backend hands to actions as `templateInfo.baseUrl`. */
function baseUrlOf(template: Entity, ref: string): string {
  const annotations = template.metadata.annotations ?? {};
  const location =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!location) {
    throw new InputError(
      `${ref} has no ${ANNOTATION_LOCATION} annotation, so its blueprint cannot be found`,
    );
  }
  const { type, target } = parseLocationRef(location);
  switch (type) {
    case 'url':
      return target;
    case 'file':
      return `file://${target}`;
    default:
      throw new InputError(
        `${ref} comes from a location of type '${type}'; blueprints are read from locations of type url or file`,
      );
  }
}

function literal(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '' || value.includes('${{')) {
    throw new InputError(
      `${what} must be plain text, because a preview is made before the steps run`,
    );
  }
  return value;
}

/**
 * Finds out what a software template would change, without running it.
 *
 * @throws InputError naming the template and the key when there is no such step,
 *   more than one, or when it cannot be known before the steps run.
 */
export function templateStep(template: Entity): TemplateStep {
  const ref = stringifyEntityRef(template);
  if (template.kind !== 'Template') {
    throw new InputError(
      `${ref} is a ${template.kind}; a preview is made from a Template`,
    );
  }
  const steps = stepsSchema.safeParse(template.spec?.steps).data ?? [];
  const [found, other] = steps.flatMap(({ action, input = {} }, index) => {
    const verb = CHANGES.get(action);
    return verb ? [{ verb, action, input, index }] : [];
  });
  if (!found) {
    throw new InputError(
      `${ref} has no step with the action ${[...CHANGES.keys()].join(
        ', ',
      )}, so there is no change to preview`,
    );
  }
  if (other) {
    throw new InputError(
      `${ref} has steps with ${found.action} and ${other.action}; a preview shows one change, so a template has one of them`,
    );
  }
  const { verb, input } = found;
  const key = `${ref}: spec.steps[${found.index}].input`;
  if (!/^\$\{\{\s*parameters\s*\}\}$/.test(String(input.values))) {
    throw new InputError(
      `${key}.values must be \${{ parameters }}: the preview takes the form as it is`,
    );
  }
  const repository =
    input.repository === undefined
      ? {}
      : { repository: literal(input.repository, `${key}.repository`) };
  return verb === 'create'
    ? {
        verb,
        baseUrl: baseUrlOf(template, ref),
        path: literal(input.blueprint, `${key}.blueprint`),
        ...repository,
      }
    : { verb, ...repository };
}
