import { type Page, expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { changedLines } from './lines';
import { mergePull, openedPull, pullFiles } from './pullRequest';
import { signIn } from './signIn';
import { Wizard } from './wizard';

const name = 'catalogue-cdc';
const folder = `pipelines/${name}`;
const topics = [
  'catalogue.prices',
  'catalogue.products',
  'dlq.catalogue-bigquery',
  'heartbeat.docdb',
];

const open = (page: Page, path: string) =>
  page.goto(`${process.env.E2E_APP_URL}${path}`);

const proposalOf = (page: Page) =>
  page
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .filter({ hasText: 'Proposed' });

test('a pipeline is stopped, then removed, each by a pull request that says what stays', async ({
  page,
}) => {
  await signIn(page, `/kafka-pipelines/data/${name}`);
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const wizard = new Wizard(page);

  const stop = await test.step('stop', async () => {
    await expect(wizard.choice('Pipeline')).toHaveText(name);
    await expectAccessible(page, 'form');
    await wizard.next(
      wizard.review.getByText(/^Ready to stop catalogue-cdc \(step 1 of 2\)/),
    );
    const stays = wizard.review.getByRole('region', { name: 'What stays' });
    for (const topic of topics) {
      await expect(
        stays.getByRole('row', { name: new RegExp(topic) }),
      ).toContainText('Leave it');
    }
    await expect(
      wizard.reviewedFile(`${folder}/values.yaml changed`),
    ).toBeVisible();
    await expectAccessible(page, '[aria-label="Review"]');
    await wizard.confirm();
    await wizard.submit('Write this step');
    return openedPull(page);
  });
  const stopped = await pullFiles(stop);
  expect(stopped.map(({ filename }) => filename)).toEqual([
    `${folder}/values.yaml`,
  ]);
  expect(changedLines(stopped[0].patch)).toEqual([
    '+    state: stopped',
    '+    state: stopped',
  ]);

  await open(page, '/kafka-pipelines');
  await expect(proposalOf(page)).toContainText('Stop, then remove');
  await proposalOf(page).getByRole('link', { name }).click();
  await mergePull(stop);
  const notice = page
    .getByRole('status')
    .filter({ hasText: 'Stopped in Git: the second commit removes it' });
  await expect(notice).toBeVisible();
  await expectAccessible(page, 'main');
  await notice.getByRole('link', { name: 'Remove' }).click();

  const removal = await test.step('remove', async () => {
    await expect(wizard.choice('Pipeline')).toHaveText(name);
    await wizard.next(
      wizard.review.getByText(/^Ready to remove catalogue-cdc \(step 2 of 2\)/),
    );
    await expect(
      wizard.reviewedFile(`${folder}/values.yaml deleted`),
    ).toBeVisible();
    await expect(wizard.review.getByText(`${name} leaves dev`)).toBeVisible();
    await expectAccessible(page, '[aria-label="Review"]');
    await wizard.confirm();
    await wizard.submit('Write this step');
    return openedPull(page);
  });
  const removed = await pullFiles(removal);
  expect(removed.map(({ filename, status }) => [filename, status])).toEqual(
    ['values-dev.yaml', 'values-prod.yaml', 'values.yaml'].map(file => [
      `${folder}/${file}`,
      'removed',
    ]),
  );
  await page.getByRole('button', { name: 'What is next' }).click();
  await expect(page.getByText(/this stays, stopped/)).toBeVisible();
  const staying = page
    .getByRole('article')
    .locator('pre')
    .filter({ hasText: 'deleting destroys' })
    .first();
  for (const topic of topics) {
    await expect(staying).toContainText(topic);
    expect(removal.body).toContain(topic);
  }

  await open(page, '/kafka-pipelines');
  await expect(proposalOf(page)).toContainText('Removal');
  await expectAccessible(page, 'main');
  await mergePull(removal);

  await expect(proposalOf(page)).toHaveCount(0);
  await expect(
    page.locator(`a[href="/kafka-pipelines/data/${name}"]`),
  ).toHaveCount(0);
  await open(page, `/kafka-pipelines/data/${name}`);
  await expect(page.getByText(`No pipeline ${name} in data`)).toBeVisible();
  await expect(async () => {
    await open(page, `/catalog/reviewed/component/pipeline.${name}`);
    await expect(page.getByText(/Entity not found/i).first()).toBeVisible({
      timeout: 10_000,
    });
  }).toPass();
});
