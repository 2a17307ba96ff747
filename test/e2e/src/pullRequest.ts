import { type Page, expect } from '@playwright/test';
import { callGithub } from './github';

interface Pull {
  number: number;
  title: string;
  body: string;
  html_url: string;
  head: { sha: string };
}

/** A file of a pull request, as git compares it with the base. */
interface PullFile {
  filename: string;
  status: string;
  patch: string;
}

/** The pull request that a finished task links to. */
export async function openedPull(page: Page): Promise<Pull> {
  const link = page.getByRole('link', { name: 'Open the pull request' });
  await expect(link).toHaveAttribute(
    'href',
    /\/acme\/kafka-pipelines\/pull\/\d+$/,
  );
  const number = /\d+$/.exec((await link.getAttribute('href')) ?? '')?.[0];
  return callGithub('GET', `pulls/${number}`);
}

export const pullFiles = ({ number }: Pull): Promise<PullFile[]> =>
  callGithub('GET', `pulls/${number}/files`);

export const mergePull = ({ number, head }: Pull): Promise<unknown> =>
  callGithub('PUT', `pulls/${number}/merge`, { sha: head.sha });
