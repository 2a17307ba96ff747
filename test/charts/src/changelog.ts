import { parseDocument, Scalar, stringify } from 'yaml';

/** A change as Artifact Hub lists it. */
export interface Change {
  kind: string;
  description: string;
}

/** What stands under one version of a changelog. */
export interface Release {
  version: string;
  date: string;
  changes: Change[];
}

/** The releases of a changelog in the form of keepachangelog.com, newest first. */
export function releasesOf(changelog: string): Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map(section => {
      const [heading, ...kinds] = section.split(/^### /m);
      const [, version, date] = /^\[(.+)\] - (\S+)$/m.exec(heading) ?? [];
      if (!version || !date) {
        throw new Error(`The changelog has a heading ${heading.trim()}`);
      }
      return { version, date, changes: kinds.flatMap(changesOf) };
    });
}

function changesOf(section: string): Change[] {
  const [kind, ...lines] = section.split('\n');
  return lines
    .filter(line => line.startsWith('- '))
    .map(line => ({ kind: kind.toLowerCase(), description: line.slice(2) }));
}

/** A Chart.yaml that tells Artifact Hub the newest changes. */
export function withChanges(manifest: string, [newest]: Release[]): string {
  const document = parseDocument(manifest);
  const text = new Scalar(stringify(newest.changes, { lineWidth: 0 }));
  text.type = Scalar.BLOCK_LITERAL;
  document.setIn(['annotations', 'artifacthub.io/changes'], text);
  return document.toString({ lineWidth: 0, singleQuote: true });
}
