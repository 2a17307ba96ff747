import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { changedLines } from './lines';
import { mergePull, openedPull, pullFiles } from './pullRequest';
import { signIn } from './signIn';
import { Wizard } from './wizard';

const file = 'pipelines/orders-cdc/values-dev.yaml';

test('one changed value becomes a pull request of one line, and its merge what the page shows', async ({
  page,
}) => {
  await signIn(page, '/kafka-pipelines/data/orders-cdc');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();

  const wizard = new Wizard(page);
  await expect(wizard.choice('Pipeline')).toHaveText('orders-cdc');
  await expectAccessible(page, 'form');
  await wizard.next(page.getByText('Nothing is changed yet'));
  await page.getByRole('tab', { name: 'dev', exact: true }).click();
  await page.getByRole('button', { name: 'orders-mysql', exact: true }).click();
  const mode = page.getByRole('textbox', { name: 'snapshot.mode' });
  await expect(mode).toHaveValue('no_data');
  await mode.fill('when_needed');
  await expect(page.getByText('1 change in 1 file')).toBeVisible();
  await expectAccessible(page, 'form');

  await wizard.next(wizard.review.getByText(/^Ready to change orders-cdc/));
  await expect(wizard.reviewedFile(`${file} changed`)).toBeVisible();
  await expect(
    wizard.review.getByRole('textbox', { name: `Changes in ${file}` }),
  ).toContainText('snapshot.mode: when_needed');
  const rendered = wizard.review.getByRole('textbox', {
    name: 'Changes in manifests in dev',
  });
  await expect(rendered).toContainText('snapshot.mode: "no_data"');
  await expect(rendered).toContainText('snapshot.mode: "when_needed"');
  await wizard.review.getByRole('tab', { name: 'prod · unchanged' }).click();
  await expect(
    wizard.review.getByText(/^Nothing changes in prod/),
  ).toBeVisible();
  await expectAccessible(page, '[aria-label="Review"]');
  await wizard.confirm();
  await wizard.submit('Write the change');

  const pull = await openedPull(page);
  const files = await pullFiles(pull);
  expect(files.map(({ filename }) => filename)).toEqual([file]);
  expect(changedLines(files[0].patch)).toEqual([
    '-      snapshot.mode: no_data',
    '+      snapshot.mode: when_needed',
  ]);

  await page.goto(`${process.env.E2E_APP_URL}/kafka-pipelines`);
  const row = page.getByRole('row', { name: /^orders-cdc/ }).filter({
    hasText: 'Proposed',
  });
  await expect(row).toContainText('Edit');
  await row.getByRole('link', { name: 'orders-cdc' }).click();
  await expect(
    page.getByText(`Waiting for review: ${pull.title}`),
  ).toBeVisible();
  await expectAccessible(page, 'main');

  await mergePull(pull);
  await page.getByRole('tab', { name: /^Values files/ }).click();
  await page.getByRole('tab', { name: 'values-dev.yaml' }).click();
  await expect(page.getByRole('textbox', { name: file })).toContainText(
    'snapshot.mode: when_needed',
  );
  await expect(page.getByText(`Waiting for review: ${pull.title}`)).toHaveCount(
    0,
  );
});
