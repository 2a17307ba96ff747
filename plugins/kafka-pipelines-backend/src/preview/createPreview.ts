import {
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ChangeSet,
  PreviewRequest,
  PreviewResponse,
  Verb,
  VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createChangeSet,
  parseVerbRequest,
  planVerb,
  previewChange,
  VerbInput,
  verbChangeSet,
  verbRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  BlueprintReader,
  KafkaPipelinesService,
  writerOf,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { SenderCredentials } from '../http/authorize';
import { TemplateStep, templateStep } from './templateStep';

/** Makes a preview for whoever asks. */
export type MakePreview = (
  request: PreviewRequest,
  options: { credentials: SenderCredentials; signal: AbortSignal },
) => Promise<PreviewResponse>;

function templateRefOf(text: string): CompoundEntityRef {
  try {
    return parseEntityRef(text, { defaultKind: 'Template' });
  } catch {
    throw new InputError(
      'templateRef must be the reference of a template, such as template:default/kafka-pipeline',
    );
  }
}

/**
 * Previews what a template's form would write: it reads the template from the
 * catalog with the rights of whoever asks, and goes on with the functions of
 * the scaffolder actions.
 */
export function createPreview(options: {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  pipelines: KafkaPipelinesService;
  readBlueprint: BlueprintReader;
  userInfo: UserInfoService;
}): MakePreview {
  const { catalog, pipelines, readBlueprint } = options;
  return async ({ templateRef, values }, { credentials, signal }) => {
    const template = await catalog.getEntityByRef(templateRefOf(templateRef), {
      credentials,
    });
    if (!template) {
      throw new NotFoundError(
        `There is no ${templateRef} in the catalog, or you may not see it`,
      );
    }
    const step = templateStep(template);
    const [draft, loaded, writer] = await Promise.all([
      draftOf(step, values, { readBlueprint, signal }),
      pipelines.fleet(repositoryOf(step, values), { signal }),
      writerOf(credentials, options),
    ]);
    return previewChange({
      ...loaded,
      ...draft({ ...loaded, request: { id: 'preview', by: writer.ref } }),
      base: loaded,
      writer,
      helm: pipelines,
      renderBase: (pipeline, environment) =>
        pipelines.manifests(loaded, pipeline, environment, { signal }),
      signal,
    });
  };
}

function repositoryOf(
  { verb, repository }: TemplateStep,
  values: PreviewRequest['values'],
): string | undefined {
  return verb === 'create' ? repository : verbRepository(repository, values);
}

/** Makes the change of a form on a commit. */
type Draft = (input: VerbInput) => {
  changeSet: ChangeSet | undefined;
  plan?: VerbPlan;
};

/** The change of a form, as far as it does not depend on the repository. */
async function draftOf(
  step: TemplateStep,
  values: PreviewRequest['values'],
  options: { readBlueprint: BlueprintReader; signal: AbortSignal },
): Promise<Draft> {
  if (step.verb !== 'create') {
    return verbDraft(step.verb, values);
  }
  const { baseUrl, path } = step;
  const { readBlueprint, signal } = options;
  const blueprint = await readBlueprint({ baseUrl, path, signal });
  return input => ({
    changeSet: createChangeSet({ ...input, blueprint, values }),
  });
}

function verbDraft(verb: Verb, values: PreviewRequest['values']): Draft {
  const request = parseVerbRequest(verb, values);
  return input => ({
    changeSet: verbChangeSet(input, request),
    ...(request.verb !== 'edit' && { plan: planVerb(input, request) }),
  });
}
