import { useCallback } from 'react';
import {
  Button,
  ButtonLink,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAsync } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { RiAddLine, RiArrowDownSLine } from '@remixicon/react';
import { useTemplatePath, useTemplatesPath } from '../../routes';

/** By convention a template's type is the type of what it creates. */
const templateFilter = { kind: 'Template', 'spec.type': 'kafka-pipeline' };

/**
 * Offers the templates that create a pipeline; where the catalog has none, it
 * leads to the list of all templates. Without a scaffolder in the app there is
 * nothing to offer.
 */
export function CreatePipelineButton() {
  const catalogApi = useApi(catalogApiRef);
  const templatesPath = useTemplatesPath();
  const templatePath = useTemplatePath();
  const load = useCallback(
    () =>
      catalogApi.getEntities({
        filter: templateFilter,
        fields: ['metadata.name', 'metadata.namespace', 'metadata.title'],
        order: { field: 'metadata.name', order: 'asc' },
      }),
    [catalogApi],
  );
  const { value } = useAsync(load);

  if (!templatesPath) {
    return null;
  }
  if (!templatePath || !value || value.items.length === 0) {
    return (
      <ButtonLink
        href={templatesPath()}
        variant="primary"
        iconStart={<RiAddLine />}
      >
        Create pipeline
      </ButtonLink>
    );
  }
  return (
    <MenuTrigger>
      <Button
        variant="primary"
        iconStart={<RiAddLine />}
        iconEnd={<RiArrowDownSLine />}
      >
        Create pipeline
      </Button>
      {/* Without a width the menu measures itself again while it opens. */}
      <Menu placement="bottom end" maxWidth="20rem">
        <MenuSection title="From a template">
          {value.items.map(({ metadata }) => (
            <MenuItem
              key={`${metadata.namespace}/${metadata.name}`}
              href={templatePath({
                namespace: metadata.namespace ?? 'default',
                templateName: metadata.name,
              })}
            >
              {metadata.title ?? metadata.name}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuItem href={templatesPath()}>All templates</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
