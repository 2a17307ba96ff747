import {
  changedThings,
  foldChanges,
  THING_NOUNS,
  type ChangedThing,
  type FleetDiff,
  type PipelineDiff,
  type SameChange,
  type SettingRow,
  type StatementChange,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { lineDiff } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { visible } from '../findings/visible';
import { many } from '../many';
import { wrapped } from '../wrapped';
import { paintDiff, SIGNS, type Paint } from './paint';

const INDENT = '    ';
/** Longer values stand below each other, so that one sees where they differ. */
const LONG = 60;
/** Names of equal changes before the rest is only counted. */
const MAX_NAMES = 30;

/** ` (dev, prod)`; nothing where there is no environment. */
export function inEnvironments(environments: readonly string[]): string {
  return environments.length === 0 ? '' : ` (${environments.join(', ')})`;
}

function ofPipeline({ kind, pipeline }: ChangedThing): string {
  return pipeline === undefined || kind === 'pipeline'
    ? ''
    : ` of pipeline ${pipeline}`;
}

function fullName(thing: ChangedThing): string {
  return visible(
    `${thing.name}${ofPipeline(thing)}${inEnvironments(thing.environments)}`,
  );
}

/** `and 29 more connectors the same:`, with their names. */
export function others(
  what: string,
  names: readonly string[],
  indent: string,
): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, MAX_NAMES);
  const rest = names.length - shown.length;
  return [
    `${indent}and ${many(names.length, `more ${what}`)} the same:`,
    ...wrapped(
      `${indent}  `,
      visible(shown.join(', ')) + (rest > 0 ? `, and ${rest} more` : ''),
    ),
  ];
}

function valueText(row: SettingRow, side: 'before' | 'after'): string {
  const value = row[side];
  if (value === undefined) return 'not set';
  const duration = row.duration?.[side];
  const text = value === '' ? '""' : visible(value);
  return duration === undefined ? text : `${text} (${duration})`;
}

function settingLines(
  row: SettingRow,
  change: ChangedThing['change'],
  indent: string,
  paint: Paint,
): string[] {
  const key = `${indent}${visible(row.key)}${inEnvironments(
    row.environments ?? [],
  )}:`;
  const mark = row.identity ? paint('bold', paint('red', ' (identity)')) : '';
  if (row.secret) {
    return [`${key} ${paint('dim', 'a secret, not shown')}${mark}`];
  }
  const [before, after] = [valueText(row, 'before'), valueText(row, 'after')];
  if (change === 'added') {
    return [
      key + (after.includes('\n') ? '' : ` ${after}`),
      ...(after.includes('\n')
        ? after.split('\n').map(line => `${indent}  ${line}`)
        : []),
    ];
  }
  if (
    before.length <= LONG &&
    after.length <= LONG &&
    !/\n/.test(before + after)
  ) {
    return [`${key} ${paint('red', before)} → ${paint('green', after)}${mark}`];
  }
  return [
    `${key}${mark}`,
    ...paintDiff(lineDiff(before, after), `${indent}  `, paint),
  ];
}

function statementLines(
  { kind, migration, before = '', after = '', secret }: StatementChange,
  indent: string,
  paint: Paint,
): string[] {
  const title = `${indent}statement ${kind}${
    migration === undefined ? '' : ` in migration ${visible(migration)}`
  }`;
  return secret
    ? [`${title}: ${paint('dim', 'it holds a secret, not shown')}`]
    : [
        `${title}:`,
        ...paintDiff(lineDiff(before, after), `${indent}  `, paint),
      ];
}

function heading(
  change: ChangedThing['change'],
  text: string,
  paint: Paint,
): string {
  const { sign, colour } = SIGNS[change];
  return `${paint(colour, sign)} ${paint('bold', text)}`;
}

/** The shared files by which things change whose own files do not. */
function cause(
  things: readonly ChangedThing[],
  sharedFiles: FleetDiff['sharedFiles'],
): string {
  const hit = new Set(things.map(({ pipeline }) => pipeline));
  const files = sharedFiles
    .filter(({ pipelines }) => pipelines.some(name => hit.has(name)))
    .map(({ file }) => file);
  return files.length === 0 ? '' : `, by ${visible(files.join(', '))}`;
}

function changeLines(
  same: SameChange,
  sharedFiles: FleetDiff['sharedFiles'],
  paint: Paint,
): string[] {
  const { kind, change, things, settings, statements } = same;
  const [first, ...rest] = things;
  const why =
    same.byShared && change === 'changed' ? cause(things, sharedFiles) : '';
  return [
    heading(change, `${THING_NOUNS[kind]} ${fullName(first)}`, paint) + why,
    ...same.addedTo.map(name => `${INDENT}now in ${visible(name)} as well`),
    ...same.removedFrom.map(name => `${INDENT}no longer in ${visible(name)}`),
    ...(same.restarts.length > 0
      ? [`${INDENT}workers restart: ${visible(same.restarts.join(', '))}`]
      : []),
    ...(change === 'removed'
      ? []
      : [
          ...settings.flatMap(row => settingLines(row, change, INDENT, paint)),
          ...statements.flatMap(each => statementLines(each, INDENT, paint)),
        ]),
    ...others(THING_NOUNS[kind], rest.map(fullName), INDENT),
  ];
}

/** A pipeline that comes or goes with all it has. */
function wholePipeline(
  { pipeline, owner, change, addedTo, removedFrom }: PipelineDiff,
  things: readonly ChangedThing[],
  paint: Paint,
): string[] {
  const places = change === 'added' ? addedTo : removedFrom;
  const nameOf = ({ kind, name, environments }: ChangedThing) =>
    visible(`${THING_NOUNS[kind]} ${name}${inEnvironments(environments)}`);
  const title = `pipeline ${visible(pipeline)}${inEnvironments(places)}`;
  return [
    `${heading(change, title, paint)}, owner ${visible(owner)}`,
    ...things.flatMap(thing => [
      INDENT + heading(change, nameOf(thing), paint),
      ...(change === 'removed'
        ? []
        : [
            ...thing.settings.flatMap(row =>
              settingLines(row, change, INDENT.repeat(2), paint),
            ),
            ...thing.statements.flatMap(each =>
              statementLines(each, INDENT.repeat(2), paint),
            ),
          ]),
    ]),
  ];
}

/**
 * What changes, thing by thing: what goes, what changes with equal changes once,
 * what is new. Each is a paragraph.
 */
export function formatThings(diff: FleetDiff, paint: Paint): string[][] {
  const things = changedThings(diff);
  const isWhole = new Set(
    diff.pipelines
      .filter(({ change }) => change !== 'changed')
      .map(({ pipeline }) => pipeline),
  );
  const whole = (change: PipelineDiff['change']) =>
    diff.pipelines
      .filter(each => each.change === change)
      .map(each =>
        wholePipeline(
          each,
          things.filter(({ pipeline }) => pipeline === each.pipeline),
          paint,
        ),
      );
  const used = diff.sharedFiles.some(({ pipelines }) => pipelines.length > 0);
  const folded = foldChanges(
    things.filter(({ pipeline }) => !isWhole.has(pipeline ?? '')),
  );
  const unused =
    folded.length === 0 && !used ? diff.sharedFiles.map(f => f.file) : [];
  return [
    ...whole('removed'),
    ...folded.map(same => changeLines(same, diff.sharedFiles, paint)),
    ...whole('added'),
    ...(unused.length > 0
      ? [
          wrapped(
            'Shared files change, but nothing that uses them: ',
            visible(unused.join(', ')),
          ),
        ]
      : []),
  ];
}
