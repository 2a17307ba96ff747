import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const FILL_ACTION = 'kafka:pipeline:fill';

const stepsSchema = z.array(
  z.looseObject({
    action: z.string(),
    input: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** What a template's `kafka:pipeline:fill` step says. */
export interface TemplateBlueprint {
  /** Address the blueprint is relative to, as scaffolder actions get it. */
  baseUrl: string;
  /** Folder of the blueprint, for example `./blueprint`. */
  path: string;
  /** Name in `kafkaPipelines.repositories`, where the template names one. */
  repository?: string;
}

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
 * Finds the blueprint of a software template without running it.
 *
 * @throws InputError naming the template and the key when its fill step is
 *   missing or cannot be known before the steps run.
 */
export function templateBlueprint(template: Entity): TemplateBlueprint {
  const ref = stringifyEntityRef(template);
  if (template.kind !== 'Template') {
    throw new InputError(
      `${ref} is a ${template.kind}; a preview is made from a Template`,
    );
  }
  const steps = stepsSchema.safeParse(template.spec?.steps);
  const index = steps.success
    ? steps.data.findIndex(step => step.action === FILL_ACTION)
    : -1;
  if (!steps.success || index < 0) {
    throw new InputError(
      `${ref} has no step with the action ${FILL_ACTION}, so there is no pipeline to preview`,
    );
  }
  const input = steps.data[index].input ?? {};
  const key = `${ref}: spec.steps[${index}].input`;
  if (!/^\$\{\{\s*parameters\s*\}\}$/.test(String(input.values))) {
    throw new InputError(
      `${key}.values must be \${{ parameters }}: the preview fills the blueprint with the form as it is`,
    );
  }
  return {
    baseUrl: baseUrlOf(template, ref),
    path: literal(input.blueprint, `${key}.blueprint`),
    ...(input.repository !== undefined && {
      repository: literal(input.repository, `${key}.repository`),
    }),
  };
}
