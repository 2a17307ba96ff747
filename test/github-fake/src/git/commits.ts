export interface Signature {
  name: string;
  email: string;
  /** Seconds since 1970. */
  time: number;
  /** As git writes it: `+0000`. */
  zone: string;
}

export interface Commit {
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

export function formatCommit(commit: Commit): Buffer {
  return Buffer.from(
    [
      `tree ${commit.tree}`,
      ...commit.parents.map(parent => `parent ${parent}`),
      `author ${formatSignature(commit.author)}`,
      `committer ${formatSignature(commit.committer)}`,
      '',
      commit.message,
    ].join('\n'),
  );
}

export function parseCommit(content: Buffer): Commit {
  const text = content.toString();
  const end = text.indexOf('\n\n');
  const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
  const all = (name: string) =>
    headers
      .filter(line => line.startsWith(`${name} `))
      .map(line => line.slice(name.length + 1));
  return {
    tree: all('tree')[0],
    parents: all('parent'),
    author: parseSignature(all('author')[0]),
    committer: parseSignature(all('committer')[0]),
    message: end < 0 ? '' : text.slice(end + 2),
  };
}

/** As GitHub prints it: UTC, seconds. */
export function isoTime({ time }: Signature): string {
  return new Date(time * 1000).toISOString().replace('.000Z', 'Z');
}

function formatSignature({ name, email, time, zone }: Signature): string {
  return `${name} <${email}> ${time} ${zone}`;
}

function parseSignature(line: string): Signature {
  const found = /^(.*?) ?<(.*)> (\d+) ([+-]\d{4})$/.exec(line);
  if (!found) throw new Error(`Not a signature: ${line}`);
  const [, name, email, time, zone] = found;
  return { name, email, time: Number(time), zone };
}
