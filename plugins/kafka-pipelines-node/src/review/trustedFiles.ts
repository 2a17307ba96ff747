import {
  changedFiles,
  type FileTree,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { NotRendered } from './types';

const CONFIG = 'kafka-pipelines.yaml';
const CATALOGUE = 'catalogue/';

/**
 * The files of somebody else's change as far as they may decide what runs and
 * what is judged: its values, with the charts, the pins of charts, the rules,
 * the exemptions and the catalogue of the commit it is compared with. Helm
 * executes the templates of a chart and fetches one that is pinned in a
 * registry, so both must be the maintainers'.
 *
 * @param base - the trusted side
 * @returns besides the files what of the change is not looked at therefore
 * @public
 */
export function trustedFiles(
  base: { files: FileTree; fleet: Fleet },
  head: { files: FileTree },
): { files: FileTree; notRendered: NotRendered[] } {
  // The pins of the head are not used, so what they name is nothing special
  const folders = chartFolders(base.fleet);
  const places = [
    {
      what: 'the charts, environments or rules',
      owns: (path: string) => path === CONFIG,
    },
    {
      what: 'the Connect catalogue',
      owns: (path: string) => path.startsWith(CATALOGUE),
    },
    {
      what: 'a chart',
      owns: (path: string) => folders.some(folder => path.startsWith(folder)),
    },
  ];
  const isTheirs = (path: string) => !places.some(({ owns }) => owns(path));
  const changed = changedFiles(base.files, head.files);
  return {
    files: new Map([
      ...[...head.files].filter(([path]) => isTheirs(path)),
      ...[...base.files].filter(([path]) => !isTheirs(path)),
    ]),
    notRendered: places.flatMap(({ what, owns }) => {
      const paths = changed.filter(owns);
      return paths.length === 0
        ? []
        : [
            {
              folder: commonPlace(paths),
              reason: `it changes ${what}; what that does is not looked at, as it comes from elsewhere: it needs a run by a maintainer`,
            },
          ];
    }),
  };
}

function chartFolders({ environments }: Fleet): string[] {
  return Object.values(environments).flatMap(({ config }) =>
    Object.values(config.charts).flatMap(pin =>
      'path' in pin
        ? [`${pin.path.replace(/^\.\//, '').replace(/\/+$/, '')}/`]
        : [],
    ),
  );
}

/** The file, or the first folder of several. */
function commonPlace(paths: readonly string[]): string {
  return paths.length === 1 ? paths[0] : paths[0].split('/', 2).join('/');
}
