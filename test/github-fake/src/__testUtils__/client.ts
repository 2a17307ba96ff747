import { Octokit } from 'octokit';

/** Octokit as it is, but nothing is sent twice and nothing waits. */
export function client(apiUrl: string, token?: string): Octokit {
  const silent = () => {};
  return new Octokit({
    baseUrl: apiUrl,
    auth: token,
    retry: { enabled: false },
    throttle: { enabled: false },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
}

/** Status and message of a refused request; the status alone when it was not. */
export async function refusal(
  request: Promise<{ status: number }>,
): Promise<string> {
  return request.then(
    ({ status }) => String(status),
    error => `${error.status} ${error.message.split(' - https')[0]}`,
  );
}
