import { InputError } from '@backstage/errors';
import {
  checkFleet,
  fromPointer,
  mayStay,
  ownRecord,
  ownValue,
  pipelineName,
  toPointer,
  type ChangeSet,
  type FleetPipeline,
  plainAt,
  toJson,
  type PlainValue,
  type DeriveValues,
  type MustDiffer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { editYaml } from '../../changes/yamlEdit/editYaml';
import { editableYaml } from '../../changes/yamlEdit/locate';
import { YamlEditError } from '../../changes/yamlEdit/YamlEditError';
import { textOf } from '../fieldEdits';
import { fleetAfter } from '../fleetAfter';
import { changeSetOf, pipelineOf } from '../pipelineOf';
import { renameKey } from './renameKey';
import type { VerbInput } from '../types';
import { whatMustDiffer } from './whatMustDiffer';

/** What belongs to the source alone: consent to changes, offsets to set once. */
const NOT_COPIED = ['replaces', 'alterOffsets'];

/**
 * A new pipeline from an existing one: its files with every identity replaced,
 * comments included. What `replaces` and `alterOffsets` say is not copied.
 *
 * @param input.answers - by id of `whatMustDiffer`, one for each
 * @param input.fields - other fields, such as the hosts, tables and SQL
 * @param input.environments - those it is in; all of the source when absent
 * @throws NotFoundError when there is no such pipeline
 * @throws InputError when the name is taken, an answer is missing or collides
 * with what another pipeline has, or the files cannot be read or edited
 * @public
 */
export function deriveChangeSet(input: VerbInput & DeriveValues): ChangeSet {
  const { snapshot, fleet, answers, fields } = input;
  const source = pipelineOf(input, input.pipeline);
  const name = newName(input);
  const environments = environmentsOf(input, source);
  const { mustDiffer } = whatMustDiffer(fleet, source.name, name);
  assertAnswered(mustDiffer, answers);
  const paths = [
    'values.yaml',
    ...environments.map(environment => `values-${environment}.yaml`),
  ];
  const known = new Set(source.files.map(file => fileName(file)));
  const stray = fields.find(({ file }) => !known.has(file));
  if (stray) {
    throw new InputError(
      `Pipeline ${source.name} has no file ${JSON.stringify(stray.file)}`,
    );
  }
  const edits = paths.map(file => {
    const path = `${source.folder}/${file}`;
    try {
      return {
        path: `pipelines/${name}/${file}`,
        create: derivedText(textOf(snapshot, path), {
          path,
          name,
          mustDiffer,
          answers,
          fields: fields.filter(field => field.file === file),
        }),
      };
    } catch (error) {
      if (error instanceof YamlEditError) {
        throw new InputError(
          `"${path}" cannot be derived from: ${error.pointer ?? ''} ${
            error.message
          }`,
        );
      }
      throw error;
    }
  });
  const changeSet = changeSetOf(input, {
    verb: 'derive',
    pipelines: [name],
    message: `Derive pipeline ${name} from ${source.name}\n\nEnvironments: ${
      environments.join(', ') || 'none'
    }`,
    edits,
  });
  assertUnique(input, changeSet, name);
  return changeSet;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function newName({ fleet, snapshot, name }: VerbInput & { name: string }) {
  const parsed = pipelineName.safeParse(name);
  if (!parsed.success) {
    throw new InputError(
      `${JSON.stringify(name)} is not the name of a pipeline: ${
        parsed.error.issues[0].message
      }`,
    );
  }
  const folder = `pipelines/${name}/`;
  const isTaken =
    ownValue(fleet.pipelines, name) !== undefined ||
    [
      ...snapshot.files.keys(),
      ...snapshot.skipped.map(({ path }) => path),
    ].some(path => path.startsWith(folder));
  if (isTaken) {
    throw new InputError(`There is a pipeline ${name} already`);
  }
  return name;
}

function environmentsOf(
  { environments }: { environments?: string[] },
  { name, instances }: FleetPipeline,
): string[] {
  const all = Object.keys(instances);
  const missing = environments?.find(item => !all.includes(item));
  if (missing !== undefined) {
    throw new InputError(
      `Pipeline ${name} is not in ${missing}, so nothing can be derived there`,
    );
  }
  return environments ? [...new Set(environments)] : all;
}

function assertAnswered(
  mustDiffer: MustDiffer[],
  answers: Record<string, string>,
): void {
  const open = mustDiffer.filter(
    ({ id }) => (ownValue(answers, id) ?? '').trim() === '',
  );
  if (open.length > 0) {
    throw new InputError(
      `Answers are missing: ${open.map(({ id }) => id).join(', ')}`,
    );
  }
  for (const { id, kind, value } of mustDiffer) {
    if (answers[id] === value && !mayStay(kind)) {
      throw new InputError(
        `${kind} ${value} must not be the same in both pipelines`,
      );
    }
  }
}

interface Derivation {
  /** File of the source. */
  path: string;
  name: string;
  mustDiffer: MustDiffer[];
  answers: Record<string, string>;
  fields: DeriveValues['fields'];
}

/** @throws YamlEditError when a place of the file cannot be edited */
function derivedText(text: string, derivation: Derivation): string {
  const { path, name, mustDiffer, answers, fields } = derivation;
  const { root } = editableYaml(text);
  let result = editYaml(text, {
    set:
      plainAt(root, ['pipeline', 'name']) === undefined
        ? []
        : [{ pointer: '/pipeline/name', value: name }],
    unset: notCopied(root).map(pointer => ({ pointer })),
  });
  const here = mustDiffer.flatMap(({ id, value, places }) =>
    places
      .filter(({ file }) => file === path)
      .map(place => ({ ...place, value, answer: answers[id] })),
  );
  for (const { pointer, isKey, value, answer } of here) {
    if (!isKey) {
      const now = plainAt(editableYaml(result).root, fromPointer(pointer));
      result = editYaml(result, {
        set: [{ pointer, value: replaced(now, value, answer) }],
      });
    }
  }
  result = editYaml(result, {
    set: fields.flatMap(({ pointer, value }) =>
      value === undefined ? [] : [{ pointer, value }],
    ),
    unset: fields.filter(({ value }) => value === undefined),
  });
  // Last, because all pointers are those of the source
  return here
    .filter(({ isKey }) => isKey)
    .reduce(
      (current, { pointer, answer }) =>
        renameKey(current, fromPointer(pointer), answer),
      result,
    );
}

/** A value with its name replaced: a number stays one, a list of names in a text too. */
function replaced(
  now: PlainValue | undefined,
  value: string,
  answer: string,
): unknown {
  if (typeof now === 'number' && /^[0-9]{1,15}$/.test(answer)) {
    return Number(answer);
  }
  return typeof now === 'string' && now !== value
    ? now
        .split(',')
        .map(part => (part.trim() === value ? answer : part))
        .join(',')
    : answer;
}

function notCopied(root: PlainValue): string[] {
  const values = toJson(root) as Record<string, unknown> | null;
  return ['connectors', 'ksqldb'].flatMap(section => {
    const entries = values && ownValue(values, section);
    return Object.entries(entries ?? {}).flatMap(([entry, fields]) =>
      NOT_COPIED.filter(
        field =>
          typeof fields === 'object' &&
          fields !== null &&
          Object.hasOwn(fields, field),
      ).map(field => toPointer([section, entry, field])),
    );
  });
}

/** By the rules that judge the repository; the new pipeline alone is read. */
function assertUnique(
  { snapshot, fleet }: VerbInput,
  { edits }: ChangeSet,
  name: string,
): void {
  const folder = `pipelines/${name}`;
  const alone = fleetAfter(snapshot, { name, folder }, edits);
  const collisions = checkFleet({
    ...fleet,
    pipelines: ownRecord([
      ...Object.entries(fleet.pipelines),
      [name, alone.pipelines[name]],
    ]),
    files: new Map([...fleet.files, ...alone.files]),
  }).filter(
    ({ file, rule, severity }) =>
      file.startsWith(`${folder}/`) &&
      rule.startsWith('unique/') &&
      severity === 'error',
  );
  if (collisions.length > 0) {
    throw new InputError(
      [
        `Pipeline ${name} would collide with others:`,
        ...collisions.map(
          ({ file, line, message }) => `${file}:${line}: ${message}`,
        ),
      ].join('\n'),
    );
  }
}
