import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { expectAccessible } from './accessibility';
import { repository } from './repository';
import { signIn } from './signIn';
import { Wizard } from './wizard';

const name = 'orders-audit';
const folder = `pipelines/${name}`;

test.describe.configure({ mode: 'serial' });

test('a derived pipeline has names of its own', async ({ page }) => {
  const before = repository.head();
  await signIn(page, '/kafka-pipelines/demo/orders-cdc');
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Derive' }).click();

  const wizard = new Wizard(page);
  await expect(wizard.choice('Start from')).toHaveText('orders-cdc');
  await wizard.field(/^Name/).fill(name);
  await expect(page.getByText('This name is free.')).toBeVisible();
  // The box itself is hidden behind its picture.
  await page
    .getByRole('group', { name: /^Environments/ })
    .getByText('dev', { exact: true })
    .click();
  await expectAccessible(page, 'form');

  const connector = page.getByRole('textbox', {
    name: 'Instead of orders-mysql',
  });
  await wizard.next(connector);
  await expect(connector).toHaveValue('orders-mysql-orders-audit');
  await connector.fill('orders-audit-mysql');
  await expect(
    page.getByRole('textbox', { name: 'Instead of 5401' }),
  ).toHaveValue('5402');
  await page
    .getByRole('textbox', { name: 'Instead of shopdb', exact: true })
    .fill('auditdb');
  await expectAccessible(page, 'form');

  const regex = page.getByRole('region', { name: /route › config › regex$/ });
  await wizard.next(regex);
  await regex.getByRole('button', { name: /^Use the new names/ }).click();
  await expect(regex.getByRole('textbox')).toHaveValue('auditdb\\.shop\\.(.*)');
  await expectAccessible(page, 'form');

  await wizard.next(wizard.review.getByText(/^Ready to create/));
  await expect(
    wizard.reviewedFile(`${folder}/values.yaml created`),
  ).toBeVisible();
  await expect(
    wizard.review.getByRole('textbox', { name: 'Manifests in dev' }),
  ).toContainText('kind: KafkaConnector');
  await expectAccessible(page, '[aria-label="Review"]');
  await wizard.confirm();
  await wizard.submit('Create');
  await page.getByRole('link', { name: 'Open the pipeline' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();

  expect(repository.parent()).toBe(before);
  expect(repository.changed()).toEqual([
    `${folder}/values-dev.yaml`,
    `${folder}/values.yaml`,
  ]);
  expect(parse(repository.file(`${folder}/values.yaml`))).toMatchObject({
    pipeline: { name, owner: 'group:default/data-platform' },
    connectors: {
      'orders-audit-mysql': {
        config: { 'database.server.id': 5402, 'topic.prefix': 'auditdb' },
        transforms: { route: { config: { regex: 'auditdb\\.shop\\.(.*)' } } },
      },
    },
  });
  // Comments come along.
  expect(repository.file(`${folder}/values-dev.yaml`)).toContain(
    '# The copy of the shop in dev is refreshed weekly',
  );
});

test('a pipeline is promoted with what is said of its other environment', async ({
  page,
}) => {
  const before = repository.head();
  await signIn(page, `/kafka-pipelines/demo/${name}`);
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Promote' }).click();

  const wizard = new Wizard(page);
  await expect(wizard.choice('Pipeline')).toHaveText(name);
  await wizard.choose('From', 'dev');
  await wizard.choose('To', 'prod');
  await expectAccessible(page, 'form');

  const mode =
    'What happens with connectors › orders-audit-mysql › config › snapshot.mode';
  await wizard.next(wizard.choice(mode));
  await wizard.choose(mode, 'Leave out of prod');
  const project = page.getByRole('row', { name: /› config › project/ }).first();
  await project.getByRole('button', { name: /What happens with/ }).click();
  await page.getByRole('option', { name: 'Another value for prod' }).click();
  await project
    .getByRole('textbox', { name: /^Value of .* in prod$/ })
    .fill('shop-data-prod');
  await expectAccessible(page, 'form');

  await wizard.next(wizard.review.getByText(/^Ready to promote orders-audit/));
  await expect(
    wizard.reviewedFile(`${folder}/values-prod.yaml created`),
  ).toBeVisible();
  await expect(
    wizard.review.getByRole('textbox', {
      name: `${folder}/values-prod.yaml`,
      exact: true,
    }),
  ).toContainText('project: shop-data-prod');
  await expectAccessible(page, '[aria-label="Review"]');
  await wizard.confirm();
  await wizard.submit('Promote');
  await page.getByRole('link', { name: 'Open the pipeline' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();

  expect(repository.parent()).toBe(before);
  expect(repository.changed()).toEqual([`${folder}/values-prod.yaml`]);
  const written = repository.file(`${folder}/values-prod.yaml`);
  expect(written).not.toContain('snapshot.mode');
  expect(parse(written)).toMatchObject({
    connectors: {
      'orders-bigquery-orders-audit': { config: { project: 'shop-data-prod' } },
    },
    topics: {
      'shop.orders.orders-audit': { config: { 'retention.ms': 86400000 } },
    },
  });
});
