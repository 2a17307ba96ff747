import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { PipelineForm } from './form';
import { mergePull, openedPull } from './pullRequest';
import { signIn } from './signIn';

const source = {
  serverId: 5499,
  topicPrefix: 'paydb',
  table: 'pay.payments',
};

test('a form becomes a pull request, and its merge a pipeline in the catalog', async ({
  page,
}) => {
  await signIn(page, '/kafka-pipelines');
  await page.getByRole('button', { name: /^Waiting for review/ }).click();
  await expect(page.getByText('Nothing waits for review')).toBeVisible();

  const form = new PipelineForm(page);
  await form.open('mysql-cdc-to-bigquery');
  await form.fillPipeline('payments-cdc');
  await form.fillMySqlToBigQuery(source);
  await expect(form.review.getByText('Ready to create')).toBeVisible();
  await form.confirm();
  await form.create();
  const pull = await openedPull(page);
  await expect(
    page.getByText(/have it reviewed and merge it/).first(),
  ).toBeVisible();

  expect(pull.title).toBe('Create pipeline payments-cdc');
  expect(pull.body).toContain('kind: KafkaConnector');

  await page.getByRole('link', { name: 'Open the pipeline' }).click();
  await expect(page.getByText('payments-cdc waits for review')).toBeVisible();
  await expect(
    page.getByRole('link', { name: `Pull request #${pull.number}` }),
  ).toHaveAttribute('href', pull.html_url);
  await expectAccessible(page, 'main');

  await page.goto(`${process.env.E2E_APP_URL}/kafka-pipelines`);
  const row = page.getByRole('row', { name: /^payments-cdc/ });
  await expect(row).toContainText('Proposed');
  await expect(row).toContainText('Data platform');
  await expectAccessible(page, 'main');

  await mergePull(pull);
  await row.getByRole('link', { name: 'payments-cdc' }).click();
  await page.getByRole('link', { name: 'Open in catalog' }).click();
  await expect(page).toHaveURL(
    /\/catalog\/reviewed\/component\/pipeline\.payments-cdc/,
  );
});
