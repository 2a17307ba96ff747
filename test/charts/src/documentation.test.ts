import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { repositoryFolder } from './charts';
import { runHelm, testedHelms } from './helm';

/** Documents whose commands are run, with the folder they are started in. */
const documents: Array<[path: string, folder: string]> = [
  ['README.md', ''],
  ['charts/kafka-connect/README.md', ''],
  ['charts/kafka-pipeline/README.md', ''],
  ['examples/gitops/README.md', 'examples/gitops'],
];

/** Stands for the reader's own registry. */
const REGISTRY = 'oci://registry.example.com/charts/';

/** A line of a document that starts Helm. */
interface Command {
  folder: string;
  args: string[];
}

function read(path: string): string {
  return readFileSync(join(repositoryFolder, path), 'utf8');
}

/**
 * What renders a chart in a document: `helm template`, and `helm upgrade`, which
 * is turned into it. A `cd` counts to the end of its block.
 */
function renderingCommands(path: string, start: string): Command[] {
  return [...read(path).matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(
    ([, block]) => {
      let folder = start;
      return block
        .replaceAll('\\\n', ' ')
        .split('\n')
        .flatMap((line): Command[] => {
          const [program, ...args] = line.trim().split(/\s+/);
          if (program === 'cd') {
            folder = join(folder, args[0]);
          }
          const verb = args.splice(0, args[0] === 'upgrade' ? 2 : 1).join(' ');
          return program === 'helm' &&
            ['template', 'upgrade --install'].includes(verb) &&
            !args.includes('…')
            ? [{ folder, args: ['template', ...args] }]
            : [];
        });
    },
  );
}

/** The same with the charts of this checkout. */
function local({ folder, args }: Command): string[] {
  const charts = relative(folder, 'charts');
  return args.map(arg =>
    arg.replace(REGISTRY, `${charts}/`).replace('<charts>', charts),
  );
}

it.each(documents)('the helm commands of %s render', async (path, folder) => {
  const commands = renderingCommands(path, folder);
  expect(commands.length).toBeGreaterThan(0);
  for (const helm of await testedHelms()) {
    for (const command of commands) {
      const cwd = join(repositoryFolder, command.folder);
      expect(await runHelm(helm, local(command), cwd)).toMatch(
        /^kind: (Kafka|StatefulSet)/m,
      );
    }
  }
});

it.each(['kafka-connect', 'kafka-pipeline'])(
  'the README of %s names the version of the chart',
  chart => {
    const { version } = parse(read(`charts/${chart}/Chart.yaml`));
    const named = read(`charts/${chart}/README.md`).matchAll(
      /--version (\S+)|kafka-\w+-(\d+\.\d+\.\d+)/g,
    );
    const versions = [...named].map(([, option, file]) => option ?? file);
    expect(new Set(versions)).toEqual(new Set([version]));
  },
);

it.each([
  ...documents.map(([path]) => path),
  'charts/kafka-connect/CHANGELOG.md',
  'charts/kafka-pipeline/CHANGELOG.md',
  'docs/charts/README.md',
])('the links of %s lead to files', path => {
  const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)];
  const missing = links
    .map(([, link]) => join(dirname(path), link))
    .filter(target => !existsSync(join(repositoryFolder, target)));
  expect(missing).toEqual([]);
});
