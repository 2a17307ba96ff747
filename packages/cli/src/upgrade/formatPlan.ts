import type {
  UpgradedCluster,
  UpgradedConnector,
  UpgradePlan,
  UpgradeSeverity,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';
import { many } from '../many';
import { formatClassDiff } from './formatDiff';

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

const TITLES: Record<UpgradeSeverity, string> = {
  breaks: 'Breaks',
  look: 'To look at',
  new: 'Nothing to do for',
};

const COLOURS = { breaks: 'red', look: 'yellow', new: 'green' } as const;

/** False when the catalogue cannot tell the two versions apart. */
function isJudged({ diff }: UpgradePlan): boolean {
  return (
    diff !== undefined &&
    (diff.fromFacts ?? diff.from) !== (diff.toFacts ?? diff.to)
  );
}

/** Which versions of the catalogue stand for those asked for. */
function factsLines(plan: UpgradePlan): string[] {
  const { plugin, from, to, diff } = plan;
  if (!diff) {
    return [
      `The catalogue does not know ${plugin}, so what is different in ${to} is not known.`,
      'kafka-pipelines catalogue add takes its facts from a worker that has it.',
    ];
  }
  const nearest = [
    [from, diff.fromFacts],
    [to, diff.toFacts],
  ].flatMap(([version, facts]) =>
    facts === undefined
      ? []
      : [
          `The catalogue lacks ${version}: its nearest version, ${facts}, is taken instead.`,
        ],
  );
  return isJudged(plan)
    ? nearest
    : [...nearest, `So what is different in ${to} is not known.`];
}

function diffLines(plan: UpgradePlan, style: Style): string[] {
  const { diff, connectors } = plan;
  if (!diff || !isJudged(plan)) {
    return [];
  }
  if (diff.classes.length === 0) {
    return ['', 'No class of the plugin changes its options.'];
  }
  const used = new Set(connectors.flatMap(({ classes }) => classes));
  const shown = diff.classes.filter(each => used.has(each.class));
  const others = diff.classes.filter(each => !used.has(each.class));
  const listed = shown.length > 0 ? shown : others;
  return [
    '',
    style('bold', 'What is different'),
    ...listed.flatMap(formatClassDiff),
    ...(shown.length > 0 && others.length > 0
      ? [
          `  ${many(
            others.length,
            'more class',
            'more classes',
          )}, which none of these connectors uses: --format json has ${
            others.length === 1 ? 'it' : 'them'
          }.`,
        ]
      : []),
  ];
}

type About = Pick<
  UpgradedConnector,
  'connector' | 'cluster' | 'pipeline' | 'owner' | 'environment'
>;

/** Connectors, those in several environments once. */
function connectorTexts(connectors: readonly About[]): string[] {
  const rows = new Map<string, About & { environments: string[] }>();
  for (const each of connectors) {
    const key = `${each.cluster} ${each.connector}`;
    const row = rows.get(key) ?? { ...each, environments: [] };
    row.environments.push(each.environment);
    rows.set(key, row);
  }
  return [...rows.values()].map(
    ({ connector, cluster, environments, pipeline, owner }) =>
      `${connector} on ${cluster} in ${environments.join(
        ', ',
      )}, pipeline ${pipeline} of ${owner}`,
  );
}

/** A change and whom it hits, by the place that says it. */
interface HitGroup {
  key: string;
  message: string;
  hint?: string;
  /** --write changes it wherever it is said. */
  isMended: boolean;
  places: Map<string, UpgradedConnector[]>;
}

function groupsOf(
  connectors: readonly UpgradedConnector[],
  severity: UpgradeSeverity,
): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const connector of connectors) {
    for (const hit of connector.hits) {
      if (hit.severity === severity) {
        const { key, message, hint, place, useValue, movable } = hit;
        const id = `${message}\n${hint}`;
        const group = groups.get(id) ?? {
          key,
          message,
          hint,
          isMended: true,
          places: new Map(),
        };
        group.isMended &&= useValue !== undefined || movable === true;
        groups.set(id, group);
        const at = `${place.file}:${place.line}:${place.column}`;
        group.places.set(at, [...(group.places.get(at) ?? []), connector]);
      }
    }
  }
  return [...groups.values()];
}

function groupLines({ message, hint, places }: HitGroup): string[] {
  return [
    `  ${message}`,
    ...(hint ? [`      ${hint}`] : []),
    ...[...places].flatMap(([at, connectors]) =>
      connectorTexts(connectors).map(text => `    ${at} ${text}`),
    ),
  ];
}

function hitLines(
  { connectors }: UpgradePlan,
  severity: 'breaks' | 'look',
  style: Style,
): string[] {
  const groups = groupsOf(connectors, severity);
  return groups.length === 0
    ? []
    : [
        '',
        style(COLOURS[severity], TITLES[severity]),
        ...groups.flatMap(groupLines),
      ];
}

/** What a connector uses of the plugin, where that is not its own class. */
function usesText({ class: own, classes }: UpgradedConnector): string {
  return classes.includes(own) ? '' : `, for ${classes.join(', ')}`;
}

function safeLines(plan: UpgradePlan, style: Style): string[] {
  const { connectors } = plan;
  const safe = connectors.filter(({ severity }) => severity === 'new');
  const byUse = new Map<string, UpgradedConnector[]>();
  for (const connector of safe) {
    const use = usesText(connector);
    byUse.set(use, [...(byUse.get(use) ?? []), connector]);
  }
  return safe.length === 0
    ? []
    : [
        '',
        isJudged(plan)
          ? style(COLOURS.new, TITLES.new)
          : style('bold', 'Who uses it'),
        ...[...byUse].flatMap(([use, users]) =>
          connectorTexts(users).map(text => `  ${text}${use}`),
        ),
      ];
}

function clusterLines(
  {
    cluster,
    environment,
    owner,
    workers,
    connectors,
    owners,
    image,
  }: UpgradedCluster,
  to: string,
): string[] {
  const count = workers === undefined ? 'all workers' : many(workers, 'worker');
  const with_ =
    connectors === 0
      ? 'without connectors'
      : `with ${many(connectors, 'connector')} of ${owners.join(', ')}`;
  return [
    `  ${cluster} in ${environment}, of ${owner}: ${count} ${with_}`,
    ...(image
      ? [
          `    ${image.place.file}:${image.place.line}:${image.place.column} The plugins are in ${image.name}.`,
          `        Build an image with ${to} and name it there.`,
        ]
      : []),
  ];
}

/** What --write leaves to people, by key and file. */
function leftLines(groups: readonly HitGroup[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { key, places } of groups) {
    const own = files.get(key) ?? new Set();
    files.set(key, own);
    for (const at of places.keys()) {
      own.add(at.replace(/:\d+:\d+$/, ''));
    }
  }
  return [...files].map(([key, own]) => `  ${key} in ${[...own].join(', ')}`);
}

/** What to do next, and how much of it --write does. */
function nextLines({ connectors, clusters }: UpgradePlan): string[] {
  if (clusters.length + connectors.length === 0) {
    return ['', 'Nothing in this repository uses it.'];
  }
  const breaking = groupsOf(connectors, 'breaks');
  const rest = breaking.filter(({ isMended }) => !isMended);
  if (rest.length === 0) {
    return ['', 'Next: add --write, which makes the change in the files.'];
  }
  const mended = breaking.length - rest.length;
  const next =
    'Next: mend what breaks, or add --write --force to make the change in the files and mend it there.';
  return mended === 0
    ? ['', `${next} None of it is mended by --write.`]
    : [
        '',
        `${next} ${mended} of ${breaking.length} ${
          mended === 1 ? 'is' : 'are'
        } mended by --write, which leaves`,
        ...leftLines(rest),
      ];
}

/**
 * What an upgrade means, for people: what is different in the plugin, which
 * connectors that hits, the most severe first, and which workers restart.
 *
 * @param stream - where it goes; colours only for a terminal
 */
export function formatPlan(
  plan: UpgradePlan,
  stream: NodeJS.WritableStream,
): string {
  const style: Style = (format, text) => styleText(format, text, { stream });
  const { plugin, from, to, clusters, unknownVersion } = plan;
  return [
    style('bold', `${plugin} ${from} -> ${to}`),
    ...factsLines(plan),
    ...diffLines(plan, style),
    ...hitLines(plan, 'breaks', style),
    ...hitLines(plan, 'look', style),
    ...safeLines(plan, style),
    ...(unknownVersion.length > 0
      ? [
          '',
          'Not judged, because nothing tells the version of the plugin',
          ...connectorTexts(unknownVersion).map(text => `  ${text}`),
        ]
      : []),
    ...(clusters.length > 0
      ? [
          '',
          style('bold', 'Workers that restart'),
          ...clusters.flatMap(each => clusterLines(each, to)),
        ]
      : []),
    ...nextLines(plan),
    '',
  ].join('\n');
}
