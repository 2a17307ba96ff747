import type { Mistake } from '../checks/mistake';
import type { Fleet, FleetEnvironment } from '../fleet/types';
import { applicationSet, CONNECT_CLUSTERS, PIPELINES } from './applicationSet';
import { appProject } from './appProject';
import { printDocuments, type CommentedDocument } from './commented';
import { argocdMistakes } from './mistakes';
import { fleetNamespaces, type Namespaces } from './namespaces';
import { argocdSettings, projectName, type ArgocdSettings } from './settings';

const HEADER = `Written from kafka-pipelines.yaml and environments/ by "kafka-pipelines render --argocd"; edit those instead.
"kafka-pipelines check" says when this file is behind.`;

/** Text of `argocd/applicationset.yaml`, or why there can be none. @public */
export type ArgocdManifests =
  | { text: string; mistakes?: undefined }
  | { text?: undefined; mistakes: Mistake[] };

function applicationSets(
  settings: ArgocdSettings,
  environment: FleetEnvironment,
  namespaces: Namespaces,
): CommentedDocument[] {
  const [namespace] = namespaces.get(environment.name) ?? [];
  return [PIPELINES, CONNECT_CLUSTERS].flatMap(deployable => {
    const pin = environment.config.charts[deployable.chart];
    return 'bundled' in pin
      ? []
      : [applicationSet(settings, deployable, environment, pin, namespace)];
  });
}

/**
 * What Argo CD needs to deploy a repository: per environment two ApplicationSets
 * with one Application for each pipeline and each Connect cluster, and the
 * AppProject that limits them.
 *
 * @returns the file's text, or mistakes with paths in `kafka-pipelines.yaml`
 * @public
 */
export function argocdManifests(fleet: Fleet): ArgocdManifests {
  const settings = argocdSettings(fleet.config);
  if (!settings) {
    return {
      mistakes: [
        {
          path: [],
          message: 'kafka-pipelines.yaml does not say where Argo CD finds it.',
          hint: 'Add argocd: { repoURL: <address of this repository> }.',
        },
      ],
    };
  }
  const namespaces = fleetNamespaces(fleet);
  const mistakes = argocdMistakes(fleet, namespaces);
  if (mistakes.length > 0) {
    return { mistakes };
  }
  const projects = new Map<string, FleetEnvironment[]>();
  for (const environment of Object.values(fleet.environments)) {
    const name = projectName(environment.name, environment.config);
    projects.set(name, [...(projects.get(name) ?? []), environment]);
  }
  const documents = [...projects].flatMap(([name, environments]) => [
    appProject(settings, name, environments, namespaces),
    ...environments.flatMap(environment =>
      applicationSets(settings, environment, namespaces),
    ),
  ]);
  return { text: printDocuments(HEADER, documents) };
}
