import { useCallback, useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAsync } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useTemplatePath } from '../../routes';
import type { TemplateVerb } from './pipelineTemplates';
import { pipelineTemplates } from './templateCache';

/** A template's form, filled as far as is known. */
export interface TemplateLink {
  /** Of the template. */
  title: string;
  href: string;
}

/**
 * Links to the forms of the catalog's templates for a verb; none while they
 * are not known, where the catalog has none and where the app has no
 * scaffolder.
 *
 * The scaffolder fills a form from the query parameter `formData`.
 */
export function useTemplateLinks(): (
  verb: TemplateVerb,
  formData?: Record<string, unknown>,
) => TemplateLink[] {
  const catalogApi = useApi(catalogApiRef);
  const templatePath = useTemplatePath();
  const load = useCallback(() => pipelineTemplates(catalogApi), [catalogApi]);
  const { value: templates } = useAsync(load);

  return useMemo(
    () => (verb, formData) => {
      if (!templates || !templatePath) {
        return [];
      }
      const query = formData
        ? `?${new URLSearchParams({ formData: JSON.stringify(formData) })}`
        : '';
      return templates[verb].map(({ namespace, name, title }) => ({
        title,
        href: `${templatePath({ namespace, templateName: name })}${query}`,
      }));
    },
    [templates, templatePath],
  );
}
