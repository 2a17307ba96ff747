import type { ReactElement } from 'react';
import {
  Button,
  ButtonLink,
  Menu,
  MenuItem,
  MenuTrigger,
  Tooltip,
  TooltipTrigger,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import type { TemplateLink } from './useTemplateLinks';

interface TemplateButtonProps {
  label: string;
  icon?: ReactElement;
  variant: 'primary' | 'secondary';
  links: TemplateLink[];
  /** What there is to know before one presses it. */
  hint?: string;
}

/**
 * Leads to the form of a template; to a choice where there are several, and
 * nothing where there is none.
 */
export function TemplateButton(props: TemplateButtonProps) {
  const { label, icon, variant, links, hint } = props;
  if (links.length === 0) {
    return null;
  }
  if (links.length === 1) {
    return (
      <WithHint hint={hint}>
        <ButtonLink href={links[0].href} variant={variant} iconStart={icon}>
          {label}
        </ButtonLink>
      </WithHint>
    );
  }
  return (
    <MenuTrigger>
      <WithHint hint={hint}>
        <Button
          variant={variant}
          iconStart={icon}
          iconEnd={<RiArrowDownSLine />}
        >
          {label}
        </Button>
      </WithHint>
      {/* Without a width the menu measures itself again while it opens. */}
      <Menu placement="bottom end" maxWidth="18rem">
        {links.map(({ title, href }) => (
          <MenuItem key={href} href={href}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function WithHint(props: { hint?: string; children: ReactElement }) {
  const { hint, children } = props;
  // Always the same elements: a hint that comes later takes no focus away.
  return (
    <TooltipTrigger isDisabled={!hint}>
      {children}
      <Tooltip>{hint}</Tooltip>
    </TooltipTrigger>
  );
}
