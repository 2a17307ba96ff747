import { expect } from '@playwright/test';
import { Wizard } from './wizard';

/** The form of one of our templates that create a pipeline. */
export class PipelineForm extends Wizard {
  async open(template: string): Promise<void> {
    await this.page.goto(
      `${process.env.E2E_APP_URL}/create/templates/default/${template}`,
    );
    await expect(this.field(/^Name/)).toBeVisible();
  }

  /** The first page, which all templates share. */
  async fillPipeline(name: string, owner = 'Data platform'): Promise<void> {
    const { page } = this;
    await this.field(/^Name/).fill(name);
    await page.getByRole('combobox', { name: /^Owner/ }).click();
    await page.getByRole('option', { name: owner }).click();
    // The list may open once more when the groups arrive; leaving closes it.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('option')).toHaveCount(0);
    await this.field(/^Description/).fill('Payments into BigQuery');
    await page.getByRole('button', { name: /Connect cluster/ }).click();
    await page.getByRole('option', { name: /^cdc/ }).click();
    // The box itself is hidden behind its picture.
    for (const environment of ['dev', 'prod']) {
      await page.getByText(environment, { exact: true }).click();
    }
    await this.next();
  }

  /** The other pages of *MySQL change data to BigQuery*, up to the review. */
  async fillMySqlToBigQuery(source: {
    serverId: number;
    topicPrefix: string;
    table: string;
  }): Promise<void> {
    await this.field(/^Namespace of the Secret/).fill('connect-cdc');
    await this.field(/^Secret with the database/).fill('payments-db');
    await this.page.getByLabel(/^Server id/).fill(String(source.serverId));
    await this.field(/^Topic prefix/).fill(source.topicPrefix);
    await this.field(/^Table/).fill(source.table);
    await this.next();
    await this.field(/^Google Cloud project/).fill('shop-data-dev');
    await this.field(/^Dataset/).fill('raw_pay');
    await this.next();
    await expect(this.page.getByLabel(/^Partitions/)).toBeVisible();
    await this.next();
    await expect(
      this.page.getByText('Count and sum up new rows by the minute').first(),
    ).toBeVisible();
    await this.next();
  }

  async create(): Promise<void> {
    await this.submit('Create');
  }
}
