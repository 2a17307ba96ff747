import { type Page, expect } from '@playwright/test';

/** Opens a page of the product as guest. */
export async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${process.env.E2E_APP_URL}${path}`);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
}
