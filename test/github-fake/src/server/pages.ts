import type { World } from './context';
import type { Incoming, Reply } from './messages';

/** The web page of a pull request, so that a link to it leads somewhere. */
export function answerPage(world: World, { path }: Incoming): Reply {
  const found = /^\/([^/]+\/[^/]+)\/pull\/(\d+)$/.exec(path);
  const repository = found && world.repositories.get(found[1].toLowerCase());
  const pull = repository?.pull(Number(found?.[2]));
  if (!pull) {
    return html(404, 'Not found', ['<p>This server has no such page.</p>']);
  }
  const state = pull.merged ? 'merged' : pull.state;
  return html(200, `${pull.title} #${pull.number}`, [
    `<p>${escape(pull.author.login)} wants to merge <code>${escape(
      pull.head,
    )}</code> into <code>${escape(pull.base)}</code>: ${state}</p>`,
    `<p>${pull.labels.map(label => `[${escape(label)}]`).join(' ')}</p>`,
    `<pre>${escape(pull.body ?? '')}</pre>`,
    ...pull.comments.map(
      ({ author, body }) =>
        `<h2>${escape(author.login)}</h2><pre>${escape(body)}</pre>`,
    ),
  ]);
}

function html(status: number, title: string, body: string[]): Reply {
  const text = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<title>${escape(title)}</title><h1>${escape(title)}</h1>`,
    ...body,
    '</html>',
  ].join('\n');
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
    },
    body: Buffer.from(text),
  };
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
