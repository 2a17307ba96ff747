import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  ANNOTATION_ENVIRONMENTS,
  ANNOTATION_ID,
  ANNOTATION_PIPELINE,
  ANNOTATION_REPOSITORY,
} from './annotations';
import { entityName } from './entityNames';

/** Where entities come from and go to. @public */
export interface EntityContext {
  /** Name of the repository in app-config. */
  repository: string;
  branch: string;
  /** Namespace of the entities. */
  namespace: string;
  /** Web address of the repository, in GitHub's form. */
  webUrl?: string;
}

/** What every entity of ours has. */
export interface BaseEntity {
  /** Graph id. */
  id: string;
  /** Plain name. */
  title: string;
  description?: string;
  labels?: Record<string, string>;
  tags?: string[];
  /** File that declares it. */
  file: string;
  pipeline?: string;
  environments: string[];
}

/** Tags as the catalog takes them: lower case, digits, `+`, `#`, dashes. */
export function catalogTags(tags: string[]): string[] {
  return [
    ...new Set(
      tags.map(tag =>
        tag
          .toLowerCase()
          .replace(/[^a-z0-9+#]+/g, '-')
          .replace(/^-+|-+$/g, '')
          .slice(0, 63)
          .replace(/-+$/, ''),
      ),
    ),
  ].filter(Boolean);
}

/**
 * Annotations on where an entity is written. Without a web address the location
 * is `kafka-pipelines:<repository>/<path>`: the catalog wants `<type>:<target>`
 * and follows only types it has a reader for.
 */
function locationAnnotations(
  { repository, branch, webUrl }: EntityContext,
  file: string,
): Record<string, string> {
  if (!webUrl) {
    const location = `kafka-pipelines:${repository}/${file}`;
    return {
      [ANNOTATION_LOCATION]: location,
      [ANNOTATION_ORIGIN_LOCATION]: location,
    };
  }
  const address = (verb: string, path: string) =>
    `${webUrl.replace(/\/+$/, '')}/${verb}/${encodeURI(branch)}/${encodeURI(
      path,
    )}`;
  const view = address('blob', file);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return {
    [ANNOTATION_LOCATION]: `url:${view}`,
    [ANNOTATION_ORIGIN_LOCATION]: `url:${view}`,
    [ANNOTATION_SOURCE_LOCATION]: `url:${address('tree', folder)}`,
    [ANNOTATION_VIEW_URL]: view,
    [ANNOTATION_EDIT_URL]: address('edit', file),
  };
}

function build(
  context: EntityContext,
  kind: 'Component' | 'Resource',
  base: BaseEntity,
  spec: JsonObject,
): Entity {
  const { id, title, description, labels, tags = [], file, pipeline } = base;
  const allTags = catalogTags(tags);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      namespace: context.namespace,
      name: entityName(id),
      title,
      ...(description && { description }),
      ...(labels && Object.keys(labels).length > 0 && { labels }),
      ...(allTags.length > 0 && { tags: allTags }),
      annotations: {
        ...locationAnnotations(context, file),
        [ANNOTATION_ID]: id,
        [ANNOTATION_REPOSITORY]: context.repository,
        ...(pipeline && { [ANNOTATION_PIPELINE]: pipeline }),
        ...(base.environments.length > 0 && {
          [ANNOTATION_ENVIRONMENTS]: base.environments.join(','),
        }),
      },
    },
    spec,
  };
}

/** A Component of ours. */
export function componentEntity(
  context: EntityContext,
  base: BaseEntity,
  spec: JsonObject & { type: string; owner: string; lifecycle: string },
): Entity {
  return build(context, 'Component', base, spec);
}

/** A Resource of ours. */
export function resourceEntity(
  context: EntityContext,
  base: BaseEntity,
  spec: JsonObject & { type: string; owner: string },
): Entity {
  return build(context, 'Resource', base, spec);
}
