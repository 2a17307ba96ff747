import { type Locator, type Page, expect } from '@playwright/test';

/** The form of a template, as a person goes through it. */
export class Wizard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  field(label: RegExp): Locator {
    return this.page.getByRole('textbox', { name: label }).first();
  }

  /** What was chosen for a field, and the list to choose from. */
  choice(label: string): Locator {
    return this.page.getByRole('button', {
      name: new RegExp(`${label}$`),
      // Only lists can be opened.
      expanded: false,
    });
  }

  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.choice(label).click();
    await this.page.getByRole('option', { name: option }).click();
    await expect(this.page.getByRole('option')).toHaveCount(0);
  }

  /** @param shown - of the next page, waited for */
  async next(shown?: Locator): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
    if (shown) await expect(shown).toBeVisible();
  }

  get review(): Locator {
    return this.page.getByRole('region', { name: 'Review' });
  }

  /** What the review says of a file, for example `pipelines/a/values.yaml changed`. */
  reviewedFile(name: string): Locator {
    return this.review.getByRole('button', { name });
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }

  /** @param label - what the template calls the button that starts it */
  async submit(label: string): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click();
  }

  /** The review has found errors, and the form says that these are in the way. */
  async expectRefused(label: string): Promise<void> {
    await this.confirm();
    await expect(
      this.page
        .getByText(/Nothing can be published while there are errors/)
        .first(),
    ).toBeVisible();
    await expect(
      this.page.getByRole('button', { name: label, exact: true }),
    ).toHaveCount(0);
  }
}
