import {
  Button,
  ButtonLink,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
} from '@backstage/ui';
import { RiAddLine, RiArrowDownSLine } from '@remixicon/react';
import { useTemplatesPath } from '../../routes';
import { useTemplateLinks } from '../templates/useTemplateLinks';

/**
 * Offers the templates that create a pipeline; where the catalog has none, it
 * leads to the list of all templates. Without a scaffolder in the app there is
 * nothing to offer.
 */
export function CreatePipelineButton() {
  const templatesPath = useTemplatesPath();
  const templates = useTemplateLinks()('create');

  if (!templatesPath) {
    return null;
  }
  if (templates.length === 0) {
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
          {templates.map(({ title, href }) => (
            <MenuItem key={href} href={href}>
              {title}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuItem href={templatesPath()}>All templates</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
