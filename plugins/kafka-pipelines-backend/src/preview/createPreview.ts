import {
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PreviewRequest,
  PreviewResponse,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { previewChange } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  BlueprintReader,
  KafkaPipelinesService,
  writerOf,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { SenderCredentials } from '../http/authorize';
import { templateBlueprint } from './templateBlueprint';

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
    const { baseUrl, path, repository } = templateBlueprint(template);
    const [blueprint, loaded, writer] = await Promise.all([
      readBlueprint({ baseUrl, path, signal }),
      pipelines.fleet(repository, { signal }),
      writerOf(credentials, options),
    ]);
    return pipelines.render(
      helm =>
        previewChange({
          blueprint,
          values,
          snapshot: loaded.snapshot,
          base: loaded,
          repository: loaded.repository,
          branch: loaded.branch,
          publish: loaded.publish,
          writer,
          helm,
          signal,
        }),
      { signal },
    );
  };
}
