import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { PipelineForm } from './form';
import { repository } from './repository';
import { signIn } from './signIn';
import { Wizard } from './wizard';

/** Shows that nothing was written, whatever the page says. */
async function withoutCommit(run: () => Promise<void>): Promise<void> {
  const before = repository.head();
  await run();
  expect(repository.head()).toBe(before);
}

test('a bad name is refused at its field, as one types', async ({ page }) => {
  await signIn(page, '/create');
  await withoutCommit(async () => {
    const form = new PipelineForm(page);
    await form.open('mysql-cdc-to-bigquery');
    await form.field(/^Name/).fill('Payments_CDC');
    await expect(
      page.getByText(/Use lower case letters, digits and dashes/).first(),
    ).toBeVisible();
    await form.next();
    await expect(form.field(/^Name/)).toBeVisible();
  });
});

test('a bad value is explained in words, not by a pattern', async ({
  page,
}) => {
  await signIn(page, '/create');
  await withoutCommit(async () => {
    const form = new PipelineForm(page);
    await form.open('mysql-cdc-to-bigquery');
    await form.fillPipeline('payments-cdc');
    await form.field(/^Namespace of the Secret/).fill('Connect_CDC');
    await form.field(/^Secret with the database/).fill('payments-db');
    await page.getByLabel(/^Server id/).fill('5497');
    await form.field(/^Topic prefix/).fill('paydb');
    await form.field(/^Table/).fill('payments');
    await form.next();
    await expect(
      page.getByText(/A Kubernetes name has lower case letters/).first(),
    ).toBeVisible();
    await expect(
      page.getByText(/Write database and table with a dot/).first(),
    ).toBeVisible();
  });
});

test('a taken name is shown at its field and stops the review', async ({
  page,
}) => {
  await signIn(page, '/create');
  await withoutCommit(async () => {
    const form = new PipelineForm(page);
    await form.open('mysql-cdc-to-bigquery');
    await form.field(/^Name/).fill('orders-cdc');
    await expect(
      page.getByText('There is a pipeline of this name:'),
    ).toBeVisible();
    await form.fillPipeline('orders-cdc');
    await form.fillMySqlToBigQuery({
      serverId: 5498,
      topicPrefix: 'otherdb',
      table: 'other.things',
    });
    await expect(
      form.review.getByText(/to solve before anything can be created/),
    ).toBeVisible();
    await expect(form.review.getByText('pipeline/name-taken')).toBeVisible();
    await form.expectRefused('Create');
  });
});

test('a password in clear is found, and the finding does not repeat it', async ({
  page,
}) => {
  await signIn(page, '/create');
  await withoutCommit(async () => {
    const form = new PipelineForm(page);
    await form.open('kafka-pipeline');
    await form.fillPipeline('leaky');
    await page.getByRole('textbox', { name: 'Connectors' }).click();
    await page.keyboard.insertText(
      [
        'leaky-source:',
        '  class: io.debezium.connector.postgresql.PostgresConnector',
        '  config:',
        '    topic.prefix: leaky',
        '    database.password: hunter2',
        '',
      ].join('\n'),
    );
    await form.next();
    await expect(
      page.getByText('Topics', { exact: true }).first(),
    ).toBeVisible();
    await form.next();
    const finding = form.review.getByText('secret/plaintext').first();
    await expect(finding).toBeVisible();
    const findings = form.review.getByRole('region', { name: 'Findings' });
    await expect(findings).not.toContainText('hunter2');
    await expect(
      form.review.getByText(/pipelines\/leaky\/values\.yaml:\d+/).first(),
    ).toBeVisible();
    await form.expectRefused('Create');
  });
});

test('topics are not deleted by a name that is not the pipeline’s', async ({
  page,
}) => {
  await signIn(page, '/kafka-pipelines/demo/customers-cdc');
  await withoutCommit(async () => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    const wizard = new Wizard(page);
    await expect(wizard.choice('Pipeline')).toHaveText('customers-cdc');
    await page.getByText(/^Also say how to delete its topics/).click();
    await wizard.field(/^Name of the pipeline/).fill('customers');
    await expectAccessible(page, 'form');
    await wizard.next(
      page
        .getByText('This is not the name of the pipeline: type customers-cdc.')
        .first(),
    );
    await expect(wizard.field(/^Name of the pipeline/)).toBeVisible();
    await expect(page.getByText('kubectl delete')).toHaveCount(0);
    await expect(wizard.review).toHaveCount(0);
  });
});

test('a pipeline of somebody else is not changed, and the review says whose it is', async ({
  page,
}) => {
  await signIn(page, '/kafka-pipelines/demo/returns-outbox');
  await withoutCommit(async () => {
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const wizard = new Wizard(page);
    await expect(wizard.choice('Pipeline')).toHaveText('returns-outbox');
    await wizard.next(page.getByText('Nothing is changed yet'));
    await page.getByRole('button', { name: /^Pipeline/ }).click();
    await page.getByRole('textbox', { name: 'description' }).fill('Ours now');
    await expect(page.getByText('1 change in 1 file')).toBeVisible();
    await wizard.next(
      wizard.review.getByText(
        '1 error to solve before anything can be changed',
      ),
    );
    const findings = wizard.review.getByRole('region', { name: 'Findings' });
    await expect(findings).toContainText('policy/write');
    await expect(findings).toContainText('group:default/commerce');
    await expectAccessible(page, '[aria-label="Review"]');
    await wizard.expectRefused('Write the change');
  });
});
