import {
  lineDiff,
  type ManifestChange,
  type ManifestChanges,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { visible } from '../findings/visible';
import { inEnvironments, others } from './formatThings';
import { paintDiff, SIGNS, type Paint } from './paint';

/** An object of Kubernetes with the difference of its text. */
export interface ObjectDifference
  extends Pick<
    ManifestChange,
    'pipeline' | 'environment' | 'kind' | 'namespace' | 'name'
  > {
  change: keyof typeof SIGNS;
  /** Unified, without file names; empty where only a secret changes. */
  difference: string;
}

/** The difference of each object. No chart of ours renders a Secret; should one, its values stay its own. */
export function objectDifferences({
  objects,
}: ManifestChanges): ObjectDifference[] {
  return objects.map(
    ({ pipeline, environment, kind, namespace, name, before, after }) => {
      let change: ObjectDifference['change'] = 'changed';
      if (!before) change = 'added';
      if (!after) change = 'removed';
      return {
        pipeline,
        environment,
        kind,
        namespace,
        name,
        change,
        difference:
          kind === 'Secret'
            ? ''
            : lineDiff(before?.text ?? '', after?.text ?? ''),
      };
    },
  );
}

const nameOf = ({ namespace, name, environment }: ObjectDifference) =>
  `${namespace ? `${namespace}/` : ''}${name}${inEnvironments([environment])}`;

/** What Kubernetes sees; equal changes of several objects once. Each is a paragraph. */
export function formatManifests(
  manifests: ManifestChanges,
  paint: Paint,
): string[][] {
  const folded = new Map<string, ObjectDifference[]>();
  for (const each of objectDifferences(manifests)) {
    const { kind, change, difference } = each;
    const key = JSON.stringify([kind, change, difference]);
    folded.set(key, [...(folded.get(key) ?? []), each]);
  }
  return [
    ...[...folded.values()].map(([first, ...rest]) => {
      const { sign, colour } = SIGNS[first.change];
      return [
        `${paint(colour, sign)} ${paint(
          'bold',
          visible(`${first.kind} ${nameOf(first)}`),
        )}`,
        ...(first.difference === ''
          ? ['    a secret changes, which is not shown']
          : paintDiff(first.difference, '    ', paint)),
        ...others(first.kind, rest.map(nameOf), '    '),
      ];
    }),
    ...(manifests.notCompared.length > 0
      ? [
          manifests.notCompared.map(({ pipeline, environment }) =>
            visible(
              `${pipeline} (${environment}) cannot be rendered before or after the change, so its manifests are not compared`,
            ),
          ),
        ]
      : []),
  ];
}
