import { Button, Menu, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine, RiPencilLine } from '@remixicon/react';
import type { PipelineLocation } from '../../entityFilters';
import { TemplateButton } from '../templates/TemplateButton';
import { TemplateMenuItems } from '../templates/TemplateMenuItems';
import { useTemplateLinks } from '../templates/useTemplateLinks';

interface PipelineActionsProps {
  location: PipelineLocation;
  /** Whether a change of the pipeline waits for review. */
  isProposed: boolean;
}

/**
 * What can be done with a pipeline: the forms of the catalog's templates, each
 * filled with the pipeline. Nothing where there is none.
 */
export function PipelineActions({
  location,
  isProposed,
}: PipelineActionsProps) {
  const linksTo = useTemplateLinks();
  const formData = {
    pipeline: location.name,
    repository: location.repository,
  };
  const promote = linksTo('promote', formData);
  const derive = linksTo('derive', formData);
  const remove = linksTo('remove', formData);
  const hasMenu = [promote, derive, remove].some(({ length }) => length > 0);
  return (
    <>
      {hasMenu && (
        <MenuTrigger>
          <Button variant="secondary" iconEnd={<RiArrowDownSLine />}>
            Actions
          </Button>
          {/* Without a width the menu measures itself again while it opens. */}
          <Menu placement="bottom end" maxWidth="14rem">
            <TemplateMenuItems label="Promote" links={promote} />
            <TemplateMenuItems label="Derive" links={derive} />
            <TemplateMenuItems label="Remove" links={remove} />
          </Menu>
        </MenuTrigger>
      )}
      <TemplateButton
        label="Edit"
        icon={<RiPencilLine />}
        variant="primary"
        links={linksTo('edit', formData)}
        hint={
          isProposed
            ? 'A change of this pipeline waits for review already'
            : undefined
        }
      />
    </>
  );
}
