import type { Mistake } from '../checks/mistake';
import type { Fleet, FleetEnvironment } from '../fleet/types';
import type { Namespaces } from './namespaces';

/** Argo CD puts something else in their place: templates, globs, variables, separators. */
const NOT_LITERAL = /[{}*?[\]$;]/;

function ofDestination({ name, config }: FleetEnvironment): Mistake[] {
  const { destination } = config;
  return destination?.name !== undefined && destination.server !== undefined
    ? [
        {
          path: ['environments', name, 'destination'],
          message: `The destination of ${name} has a name and a server, which Argo CD refuses.`,
          hint: 'Leave one of them out.',
        },
      ]
    : [];
}

function ofPins({ name, config }: FleetEnvironment): Mistake[] {
  return Object.entries(config.charts).flatMap(([chart, pin]): Mistake[] =>
    'bundled' in pin
      ? [
          {
            path: ['environments', name, 'charts', chart],
            message: `Argo CD cannot deploy the bundled chart ${chart} of ${name}: it is no part of the repository.`,
            hint: `Unpack it to charts/${chart}-${pin.bundled} and pin that as { path }; or pin a registry's as { oci, version, digest }.`,
          },
        ]
      : [],
  );
}

function ofPaths({ name, config }: FleetEnvironment): Mistake[] {
  const paths = [
    ...Object.entries(config.charts).flatMap(([chart, pin]) =>
      'path' in pin
        ? [
            {
              file: pin.path,
              path: ['environments', name, 'charts', chart, 'path'],
            },
          ]
        : [],
    ),
    ...Object.entries(config.valueFiles).flatMap(([chart, files]) =>
      files.map((file, index) => ({
        file,
        path: ['environments', name, 'valueFiles', chart, index],
      })),
    ),
  ];
  return paths
    .filter(({ file }) => NOT_LITERAL.test(file))
    .map(({ file, path }) => ({
      path,
      message: `Argo CD would not take the path ${file} as it is.`,
      hint: 'Rename it: it may not hold any of {}*?[]$ and semicolons.',
    }));
}

function ofNamespaces(
  { name }: FleetEnvironment,
  namespaces: Namespaces,
): Mistake[] {
  return namespaces.get(name)?.length
    ? []
    : [
        {
          path: ['environments', name, 'valueFiles'],
          message: `No namespace is known in ${name}, so Argo CD may deploy nowhere.`,
          hint: 'List a file that has connectClusters or kafkaClusters with their namespaces.',
        },
      ];
}

/** Why Argo CD could not deploy what kafka-pipelines.yaml says; paths start at the root of that file. */
export function argocdMistakes(
  fleet: Fleet,
  namespaces: Namespaces,
): Mistake[] {
  return Object.values(fleet.environments).flatMap(environment => [
    ...ofDestination(environment),
    ...ofPins(environment),
    ...ofPaths(environment),
    ...ofNamespaces(environment, namespaces),
  ]);
}
