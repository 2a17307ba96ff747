import { argocdManifests } from '../../argocd/argocdManifests';
import { sameDocuments } from '../../argocd/sameDocuments';
import { ARGOCD_FILE } from '../../argocd/settings';
import type { Fleet } from '../../fleet/types';
import { placeIn } from '../locateInLayers';
import type { FleetRule, Report } from '../rule';

const CONFIG_FILE = 'kafka-pipelines.yaml';

const HOW_TO_WRITE = `Run kafka-pipelines render --argocd > ${ARGOCD_FILE} and commit it.`;

/** Some of its pipelines and clusters are unknown, so its namespaces are. */
function isBroken({ pipelines, connectClusters }: Fleet): boolean {
  return [...Object.values(pipelines), ...Object.values(connectClusters)].some(
    ({ broken }) => broken,
  );
}

/** A repository that `init` has not unpacked the charts into is not deployed yet. */
function isBeforeInit({ argocd, environments }: Fleet): boolean {
  return (
    argocd === undefined &&
    Object.values(environments).some(({ config }) =>
      Object.values(config.charts).some(pin => 'bundled' in pin),
    )
  );
}

function* reports(fleet: Fleet): Iterable<Report> {
  const { text, mistakes } = argocdManifests(fleet);
  if (mistakes) {
    for (const { message, hint, path } of mistakes) {
      yield { message, hint, place: placeIn(fleet, CONFIG_FILE, path) };
    }
  } else if (fleet.argocd === undefined) {
    yield {
      message: `There is no ${ARGOCD_FILE}, so Argo CD deploys nothing of this repository.`,
      hint: HOW_TO_WRITE,
      place: placeIn(fleet, CONFIG_FILE, ['argocd']),
    };
  } else if (!sameDocuments(fleet.argocd, text)) {
    yield {
      message: `This file is behind: ${CONFIG_FILE}, the clusters or the namespaces that pipelines use have changed since.`,
      hint: HOW_TO_WRITE,
      place: { file: ARGOCD_FILE, line: 1, column: 1, pointer: '' },
    };
  }
}

/** Argo CD deploys what stands in its file, whatever kafka-pipelines.yaml says. */
export const argocdStale: FleetRule = {
  id: 'argocd/stale',
  severity: 'warning',
  description: `${ARGOCD_FILE} is missing or is not what ${CONFIG_FILE} gives, or gives nothing Argo CD could deploy. Only for repositories with argocd in ${CONFIG_FILE}, or with that file.`,
  explanation: `Argo CD deploys what that file says, whatever ${CONFIG_FILE} says.`,
  bad: `# ${CONFIG_FILE}\nargocd: { repoURL: 'https://git.example.com/pipelines.git' }\n# and ${ARGOCD_FILE} is missing or older`,
  good: `# ${CONFIG_FILE}\npolicies: { write: owners }\n# without argocd; or the output of kafka-pipelines render --argocd in ${ARGOCD_FILE}`,
  *checkFleet({ fleet }) {
    const concerned =
      fleet.config.argocd !== undefined || fleet.argocd !== undefined;
    if (concerned && !isBeforeInit(fleet) && !isBroken(fleet)) {
      yield* reports(fleet);
    }
  },
};
