import {
  changedThings,
  foldChanges,
  THING_NOUNS,
  type ChangedThing,
  type FleetDiff,
  type PipelineDiff,
  type SameChange,
  type StatementChange,
  type ThingKind,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { lineDiff } from '../../changes/pullRequest/lineDiff';
import {
  code,
  cut,
  fence,
  htmlCode,
  list,
  table,
  type ListLimit,
} from '../../changes/pullRequest/markdown';
import { plural } from '../../changes/pullRequest/plural';
import { CHANGES, inEnvironments } from './words';
import { settingsTable } from './settingsTable';

/** Things, or settings, beyond which they are folded. */
const MANY = 10;
const MAX_STATEMENTS = 20;
const MAX_STATEMENT = 2000;
const MAX_CAUSES = 3;

/**
 * What changes, in the words of the repository: a block of Markdown for each
 * change, the most important first. The same change of many things is one.
 *
 * @param limit - things and settings that a block names
 */
export function changeBlocks(diff: FleetDiff, limit: ListLimit): string[] {
  const whole = new Set(
    diff.pipelines
      .filter(({ change }) => change !== 'changed')
      .map(({ pipeline }) => pipeline),
  );
  const things = changedThings(diff);
  const of = (name: string) =>
    things.filter(({ pipeline }) => pipeline === name);
  const folded = foldChanges(
    things.filter(({ pipeline }) => !whole.has(pipeline ?? '')),
  ).sort((a, b) => weightOf(a) - weightOf(b));
  const pipelines = (change: PipelineDiff['change']) => {
    const all = diff.pipelines.filter(pipeline => pipeline.change === change);
    return all.length > MANY && limit.items < Infinity
      ? [manyPipelines(all, limit)]
      : all.map(pipeline =>
          wholePipeline(pipeline, of(pipeline.pipeline), limit),
        );
  };
  return [
    ...pipelines('removed'),
    ...folded.map(same => changeBlock(same, diff.sharedFiles, limit)),
    ...pipelines('added'),
    ...(folded.length + whole.size === 0 && diff.sharedFiles.length > 0
      ? [
          `Shared files change, but nothing that uses them:\n\n${list(
            diff.sharedFiles.map(({ file }) => code(file)),
            'files',
            limit,
          )}`,
        ]
      : []),
  ];
}

/** What goes, what becomes another thing, what many have, the rest; then what is new. */
function weightOf({ change, settings, things, kind }: SameChange): number {
  if (change === 'removed') return 0;
  if (change === 'added') return 5;
  if (settings.some(({ identity }) => identity)) return 1;
  if (kind === 'connect-cluster') return 2;
  return things.length > 1 ? 3 : 4;
}

function changeBlock(
  same: SameChange,
  sharedFiles: FleetDiff['sharedFiles'],
  limit: ListLimit,
): string {
  const { things, change, kind, byShared } = same;
  const [first] = things;
  const isOne = things.length === 1;
  const pipelines = new Set(things.flatMap(({ pipeline = [] }) => pipeline))
    .size;
  const title = isOne
    ? `${THING_NOUNS[kind]} ${code(first.name)}${ofPipeline(
        first,
      )}${inEnvironments(first.environments)}`
    : `${plural(things.length, THING_NOUNS[kind])}${
        kind === 'pipeline' || pipelines === 0
          ? ''
          : ` of ${plural(pipelines, 'pipeline')}`
      }`;
  const why =
    byShared && change === 'changed' ? causeOf(things, sharedFiles) : [];
  return [
    `**${CHANGES[change]}**: ${title}`,
    ...why,
    ...notesOn(same),
    // What goes is in the rendered difference
    ...(change === 'removed' ? [] : settingsOf(same, limit)),
    ...statementsOf(same.statements),
    ...(isOne ? [] : [names(things, limit)]),
  ].join('\n\n');
}

/** Where a pipeline is now, and whether workers restart. */
function notesOn({ addedTo, removedFrom, restarts }: SameChange): string[] {
  const notes = [
    ...addedTo.map(environment => `Now in ${code(environment)} as well.`),
    ...removedFrom.map(environment => `No longer in ${code(environment)}.`),
    ...(restarts.length > 0 ? ['Workers restart.'] : []),
  ];
  return notes.length > 0 ? [notes.join(' ')] : [];
}

/** The shared files because of which things change whose own files do not. */
function causeOf(
  things: readonly ChangedThing[],
  sharedFiles: FleetDiff['sharedFiles'],
): string[] {
  const hit = new Set(things.map(({ pipeline }) => pipeline));
  const files = sharedFiles
    .filter(({ pipelines }) => pipelines.some(name => hit.has(name)))
    .map(({ file }) => code(file));
  if (files.length === 0) return [];
  const more = files.length - MAX_CAUSES;
  return [
    `By ${files.slice(0, MAX_CAUSES).join(', ')}${
      more > 0 ? ` and ${plural(more, 'other shared file')}` : ''
    }; no file of the ${hit.size === 1 ? 'pipeline' : 'pipelines'} changes.`,
  ];
}

function ofPipeline({ kind, pipeline }: ChangedThing): string {
  return pipeline === undefined || kind === 'pipeline'
    ? ''
    : ` of pipeline ${code(pipeline)}`;
}

function settingsOf(
  { settings, change }: Pick<SameChange, 'settings' | 'change'>,
  limit: ListLimit,
): string[] {
  if (settings.length === 0) return [];
  const text = settingsTable(settings, change === 'added', limit);
  return [
    settings.length > MANY
      ? details(plural(settings.length, 'setting'), text)
      : text,
  ];
}

/** A table of the things that change in the same way. */
function names(things: readonly ChangedThing[], limit: ListLimit): string {
  const [{ kind }] = things;
  const columns = [
    {
      head: capital(THING_NOUNS[kind]),
      of: ({ name }: ChangedThing) => code(name),
    },
    {
      head: 'Pipeline',
      of: ({ pipeline }: ChangedThing) =>
        pipeline === undefined || kind === 'pipeline' ? '' : code(pipeline),
    },
    {
      head: 'Owner',
      of: ({ owner }: ChangedThing) => (owner ? code(owner) : ''),
    },
    {
      head: 'Environments',
      of: ({ environments }: ChangedThing) => environments.map(code).join(', '),
    },
  ].filter(column => things.some(thing => column.of(thing) !== ''));
  const shown = things.slice(0, limit.items);
  const text = [
    table(
      columns.map(({ head }) => head),
      shown.map(thing => columns.map(column => column.of(thing))),
    ),
    ...(shown.length < things.length
      ? [
          `Shown ${shown.length} of ${plural(
            things.length,
            THING_NOUNS[kind],
          )}.`,
        ]
      : []),
  ].join('\n\n');
  return things.length > MANY
    ? details(plural(things.length, THING_NOUNS[kind]), text)
    : text;
}

function statementsOf(statements: readonly StatementChange[]): string[] {
  const shown = statements.slice(0, MAX_STATEMENTS);
  return [
    ...shown.map(({ kind, migration, secret, before = '', after = '' }) => {
      const title = `${CHANGES[kind]} statement${
        migration === undefined ? '' : ` of ${code(migration)}`
      }`;
      if (secret) return `${title}, not shown because it holds a secret.`;
      return `${title}:\n\n${fence(
        lineDiff(cut(before, MAX_STATEMENT), cut(after, MAX_STATEMENT)),
        'diff',
      )}`;
    }),
    ...(shown.length < statements.length
      ? [`Shown ${shown.length} of ${statements.length} statements.`]
      : []),
  ];
}

/** A pipeline that comes or goes with all it has. */
function wholePipeline(
  { pipeline, owner, change, addedTo, removedFrom }: PipelineDiff,
  things: readonly ChangedThing[],
  limit: ListLimit,
): string {
  const places = change === 'added' ? addedTo : removedFrom;
  const title = `**${CHANGES[change]}**: pipeline ${code(
    pipeline,
  )}${inEnvironments(places)}, owner ${code(owner)}`;
  const nameOf = ({ kind, name, environments }: ChangedThing) =>
    `${capital(THING_NOUNS[kind])} ${code(name)}${inEnvironments(
      environments,
    )}`;
  if (change === 'removed') {
    return `${title}\n\n${list(things.map(nameOf), 'parts', limit)}`;
  }
  const shown = things.slice(0, limit.items);
  return [
    title,
    ...shown.map(thing =>
      [
        `<details><summary>${capital(THING_NOUNS[thing.kind])} ${htmlCode(
          thing.name,
        )}</summary>`,
        ...(thing.settings.length > 0
          ? [settingsTable(thing.settings, true, limit)]
          : []),
        ...statementsOf(thing.statements),
        '</details>',
      ].join('\n\n'),
    ),
    ...(shown.length < things.length
      ? [`Shown ${shown.length} of ${things.length} parts.`]
      : []),
  ].join('\n\n');
}

/** Pipelines that come or go in numbers: what they have is in the rendered difference. */
function manyPipelines(
  pipelines: readonly PipelineDiff[],
  limit: ListLimit,
): string {
  const [{ change }] = pipelines;
  const shown = pipelines.slice(0, limit.items);
  const count = (of: PipelineDiff, kind: ThingKind) =>
    String(
      new Set(
        of.parts.filter(part => part.kind === kind).map(({ name }) => name),
      ).size,
    );
  const listed = [
    table(
      [
        'Pipeline',
        'Owner',
        'Environments',
        'Connectors',
        'Topics',
        'ksqlDB apps',
      ],
      shown.map(pipeline => [
        code(pipeline.pipeline),
        code(pipeline.owner),
        (change === 'added' ? pipeline.addedTo : pipeline.removedFrom)
          .map(code)
          .join(', '),
        count(pipeline, 'connector'),
        count(pipeline, 'topic'),
        count(pipeline, 'ksqldb-app'),
      ]),
    ),
    ...(shown.length < pipelines.length
      ? [`Shown ${shown.length} of ${plural(pipelines.length, 'pipeline')}.`]
      : []),
  ].join('\n\n');
  const all = plural(pipelines.length, 'pipeline');
  return `**${CHANGES[change]}**: ${all}\n\n${details(all, listed)}`;
}

function details(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

function capital(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
