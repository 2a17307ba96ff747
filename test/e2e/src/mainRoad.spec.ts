import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { expectAccessible } from './accessibility';
import { PipelineForm } from './form';
import { repository } from './repository';
import { signIn } from './signIn';

const source = {
  serverId: 5499,
  topicPrefix: 'paydb',
  table: 'pay.payments',
};

test.describe.configure({ mode: 'serial' });

test('a form becomes a commit, and the commit a pipeline in the catalog', async ({
  page,
}) => {
  await signIn(page, '/');
  await expect(page).toHaveURL(/\/kafka-pipelines$/);
  await expect(page.getByRole('link', { name: 'orders-cdc' })).toBeVisible();
  await expectAccessible(page, 'main');

  await page.getByRole('button', { name: 'Create pipeline' }).click();
  await page
    .getByRole('menuitem', { name: /MySQL change data to BigQuery/ })
    .click();

  const form = new PipelineForm(page);
  await expect(form.field(/^Name/)).toBeVisible();
  await expectAccessible(page, 'form');
  await form.fillPipeline('payments-cdc');
  await form.fillMySqlToBigQuery(source);

  await expect(form.review.getByText('Ready to create')).toBeVisible();
  await expect(form.review.getByText('No findings.')).toBeVisible();
  for (const file of ['values.yaml', 'values-dev.yaml', 'values-prod.yaml']) {
    await expect(
      form.review.getByRole('button', {
        name: `pipelines/payments-cdc/${file} created`,
      }),
    ).toBeVisible();
  }
  await expect(
    form.review.getByRole('textbox', { name: 'Manifests in dev' }),
  ).toContainText('kind: KafkaConnector');
  await expectAccessible(page, '[aria-label="Review"]');

  const before = repository.head();
  await form.confirm();
  expect(repository.head()).toBe(before);
  await form.create();
  await page.getByRole('link', { name: 'Open the pipeline' }).click();

  await expect(
    page.getByRole('heading', { name: 'payments-cdc' }),
  ).toBeVisible();
  expect(repository.parent()).toBe(before);
  expect(repository.changed()).toEqual([
    'pipelines/payments-cdc/values-dev.yaml',
    'pipelines/payments-cdc/values-prod.yaml',
    'pipelines/payments-cdc/values.yaml',
  ]);
  expect(repository.message()).toMatch(/^Create pipeline payments-cdc\n/);
  expect(repository.message()).toMatch(/^Request-Id: \S+$/m);
  expect(
    parse(repository.file('pipelines/payments-cdc/values.yaml')),
  ).toMatchObject({
    pipeline: { name: 'payments-cdc', owner: 'group:default/data-platform' },
    connect: { cluster: 'cdc' },
    connectors: {
      'payments-cdc-mysql': {
        config: { 'topic.prefix': 'paydb', 'database.server.id': 5499 },
      },
      'payments-cdc-bigquery': { config: { defaultDataset: 'raw_pay' } },
    },
  });

  await page.getByRole('link', { name: 'Open in catalog' }).click();
  await expect(page).toHaveURL(/\/catalog\/default\/component\/pipeline\./);
  await page.getByRole('link', { name: 'Pipeline', exact: true }).click();
  await page.getByRole('tab', { name: /^Connectors/ }).click();
  await expect(
    page.getByRole('link', { name: 'payments-cdc-mysql' }).first(),
  ).toBeVisible();
  await page.getByRole('tab', { name: /^Manifests/ }).click();
  await expect(
    page.getByRole('textbox', { name: 'Manifests in dev' }),
  ).toContainText('kind: KafkaConnector');
  await expectAccessible(page, 'main');
});

test('the same form again finds the commit that is there', async ({ page }) => {
  const before = repository.head();
  await signIn(page, '/kafka-pipelines');
  const form = new PipelineForm(page);
  await form.open('mysql-cdc-to-bigquery');
  await form.fillPipeline('payments-cdc');
  await form.fillMySqlToBigQuery(source);
  await expect(
    form.review.getByText('The repository already says all this'),
  ).toBeVisible();
  await form.confirm();
  await form.create();
  await expect(page.getByText(`since commit ${before}`).first()).toBeVisible();
  expect(repository.head()).toBe(before);
});

test('the parts of a pipeline can be looked at and used by everybody', async ({
  page,
}) => {
  await signIn(page, '/kafka-pipelines/demo/orders-per-minute');
  await expect(
    page.getByRole('heading', { name: 'orders-per-minute' }),
  ).toBeVisible();
  for (const section of [
    'Overview',
    'Connectors',
    'Topics',
    'ksqlDB',
    'Findings',
    'Values files',
    'Manifests',
  ]) {
    await page.getByRole('tab', { name: new RegExp(`^${section}`) }).click();
    await expectAccessible(page, 'main');
  }
});
