import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { changedLines } from './lines';
import { repository } from './repository';
import { signIn } from './signIn';
import { Wizard } from './wizard';

const CLASS = 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector';
const picked = ['catalogue-cdc', 'orders-cdc'];

test('a plugin version is set for a class across the picked pipelines, in one commit', async ({
  page,
}) => {
  const before = repository.head();
  await signIn(page, '/kafka-pipelines');
  for (const name of picked) {
    // The box itself is hidden behind its picture.
    await page
      .getByRole('checkbox', { name: new RegExp(`^Select row ${name}`) })
      .check({ force: true });
  }
  await page.getByRole('link', { name: 'Change 2 selected' }).click();

  const wizard = new Wizard(page);
  await expect(wizard.choice('Pipelines')).toHaveText(
    'catalogue-cdc and orders-cdc',
  );
  await wizard.choose('Add a condition', /^Connector class/);
  await page.getByRole('textbox', { name: 'Connector class' }).fill(CLASS);
  await expectAccessible(page, 'form');

  await wizard.next(wizard.choice('What changes'));
  await wizard.choose('What changes', /^Set the plugin version/);
  await page.getByRole('textbox', { name: 'Version' }).fill('2.13.0');
  for (const name of picked) {
    await expect(
      page.getByRole('row', { name: new RegExp(`^${name}`) }),
    ).toContainText('2.13.0');
  }
  await expectAccessible(page, 'form');

  await wizard.next(wizard.review.getByText(/^Ready to change 2 pipelines/));
  for (const name of picked) {
    await expect(
      wizard.reviewedFile(`pipelines/${name}/values.yaml changed`),
    ).toBeVisible();
  }
  await expectAccessible(page, '[aria-label="Review"]');
  await wizard.confirm();
  expect(repository.head()).toBe(before);
  await wizard.submit('Write the change');
  await page.getByRole('link', { name: 'Open the pipelines' }).click();
  await expect(
    page.getByRole('heading', { name: 'Pipelines', exact: true }),
  ).toBeVisible();

  expect(repository.parent()).toBe(before);
  expect(repository.changed()).toEqual(
    picked.map(name => `pipelines/${name}/values.yaml`),
  );
  expect(changedLines(repository.patch())).toEqual([
    expect.stringMatching(/^\+ {4}version: ["']?2\.13\.0["']?$/),
    expect.stringMatching(/^\+ {4}version: ["']?2\.13\.0["']?$/),
  ]);
});
