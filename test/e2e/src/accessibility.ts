import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/**
 * No violation of WCAG 2.1 A and AA in a part of the page. The frame around
 * our pages is Backstage's and not scanned.
 */
export async function expectAccessible(
  page: Page,
  selector: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map(node => node.html).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}
