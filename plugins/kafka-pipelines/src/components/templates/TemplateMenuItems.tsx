import { Menu, MenuItem, SubmenuTrigger } from '@backstage/ui';
import type { TemplateLink } from './useTemplateLinks';

interface TemplateMenuItemsProps {
  label: string;
  links: TemplateLink[];
}

/**
 * What a menu offers of a verb: its template or, where there are several, a
 * menu of them.
 */
export function TemplateMenuItems({ label, links }: TemplateMenuItemsProps) {
  if (links.length === 0) {
    return null;
  }
  if (links.length === 1) {
    return <MenuItem href={links[0].href}>{label}</MenuItem>;
  }
  return (
    <SubmenuTrigger>
      <MenuItem>{label}</MenuItem>
      {/* Without a width the menu measures itself again while it opens. */}
      <Menu maxWidth="16rem">
        {links.map(({ title, href }) => (
          <MenuItem key={href} href={href}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </SubmenuTrigger>
  );
}
