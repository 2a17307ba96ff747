import { ConflictError } from '@backstage/errors';
import type {
  FileTree,
  FleetConfig,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { toPointer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editYaml } from '../changes/yamlEdit/editYaml';
import { FLEET_CONFIG_FILE } from '../fleet/fleetConfig';
import type { ChartName } from '../helm';
import { bundledChartFiles } from './bundledChartFiles';

interface BundledPin {
  environment: string;
  chart: ChartName;
  version: string;
}

function bundledPins({ environments }: FleetConfig): BundledPin[] {
  return Object.entries(environments).flatMap(([environment, { charts }]) =>
    (['kafka-pipeline', 'kafka-connect'] as const).flatMap(chart => {
      const pin = charts[chart];
      return 'bundled' in pin
        ? [{ environment, chart, version: pin.bundled }]
        : [];
    }),
  );
}

function assertNotEdited(
  files: FileTree,
  folder: string,
  chart: ReadonlyMap<string, string>,
): void {
  const edited = [...files].find(
    ([path, text]) =>
      path.startsWith(`${folder}/`) &&
      chart.get(path.slice(folder.length + 1)) !== text,
  );
  if (edited) {
    throw new ConflictError(
      `${edited[0]} is not what the bundled chart has there: pin { path: ${folder} } in ${FLEET_CONFIG_FILE} to keep that chart, or remove the folder`,
    );
  }
}

/**
 * Puts the charts that are pinned as `{ bundled }` into the repository, as
 * `charts/<chart>-<version>/`, and pins them as `{ path }`. Comments of
 * kafka-pipelines.yaml stay.
 *
 * @returns the files to write; none when nothing is pinned as bundled
 * @throws NotFoundError when this installation comes with other versions;
 *   ConflictError when such a folder is there with something else in it
 */
export async function unpackBundledCharts(
  files: FileTree,
  config: FleetConfig,
): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  const pins = bundledPins(config);
  for (const { chart, version } of pins) {
    const folder = `charts/${chart}-${version}`;
    const chartFiles = await bundledChartFiles(chart, version);
    assertNotEdited(files, folder, chartFiles);
    for (const [path, text] of chartFiles) {
      written.set(`${folder}/${path}`, text);
    }
  }
  const text = files.get(FLEET_CONFIG_FILE);
  if (pins.length > 0 && text !== undefined) {
    written.set(
      FLEET_CONFIG_FILE,
      editYaml(text, {
        set: pins.map(({ environment, chart, version }) => ({
          pointer: toPointer(['environments', environment, 'charts', chart]),
          value: { path: `charts/${chart}-${version}` },
        })),
      }),
    );
  }
  return written;
}
