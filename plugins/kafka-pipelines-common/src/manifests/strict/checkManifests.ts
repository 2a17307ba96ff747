import { nearest } from '../../text/nearest';
import { checkKind } from './kinds/checkKind';
import { checkMetadata } from './kinds/metadata';
import { compileSchema } from './schema/compileSchema';
import { type FieldProblem, Report } from './schema/report';
import { isRecord } from './schema/valueKind';
import { withoutNulls } from './schema/withoutNulls';
import type { ManifestFacts, ManifestProblem } from './types';
import { type GoYaml, parseGoYaml } from './yaml/parseGoYaml';

const SEPARATOR = /^---(?:[ \t].*)?$/m;
/** Keys that are written after a dot. */
const PLAIN_KEY = /^[\w-]+$/;

function pathText(segments: ReadonlyArray<string | number>): string {
  return segments
    .map(segment => {
      if (typeof segment === 'number') return `[${segment}]`;
      return PLAIN_KEY.test(segment) ? `.${segment}` : `[${segment}]`;
    })
    .join('')
    .replace(/^\./, '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const groupOf = (apiVersion: string) =>
  apiVersion.includes('/') ? apiVersion.split('/')[0] : '';

const isStrimzi = (apiVersion: string) =>
  groupOf(apiVersion).endsWith('strimzi.io');

/** Why there is no such kind; undefined where nothing is known of its group. */
function unknownKind(
  apiVersion: string,
  kind: string,
  facts: ManifestFacts,
): FieldProblem | undefined {
  const ids = [...Object.keys(facts.kinds), ...facts.served];
  if (
    !ids.some(
      id => groupOf(id.slice(0, id.lastIndexOf('/'))) === groupOf(apiVersion),
    )
  ) {
    return undefined;
  }
  const api = apiOf(apiVersion, facts);
  const elsewhere = ids.filter(id => id.endsWith(`/${kind}`));
  if (elsewhere.length > 0) {
    return {
      segments: ['apiVersion'],
      message: `is none in which ${api} serves ${kind}; ${elsewhere
        .map(id => id.slice(0, id.lastIndexOf('/')))
        .join(' or ')} is one`,
    };
  }
  const meant = nearest(
    kind,
    ids
      .filter(id => id.startsWith(`${apiVersion}/`))
      .map(id => id.slice(apiVersion.length + 1)),
  );
  return {
    segments: ['kind'],
    message: `is none that ${api} serves in ${apiVersion}${
      meant ? `; ${meant} is one` : ''
    }`,
  };
}

function apiOf(
  apiVersion: string,
  { strimzi, kubernetes }: ManifestFacts,
): string {
  return isStrimzi(apiVersion)
    ? `Strimzi ${strimzi}`
    : `Kubernetes ${kubernetes}`;
}

/** A resource definition says of its own fields what may be null, and nothing of metadata. */
function withMetadataOfGo(object: Readonly<Record<string, unknown>>) {
  const { metadata } = object;
  return isRecord(metadata)
    ? { ...object, metadata: withoutNulls(metadata) }
    : object;
}

function objectProblems(
  object: Readonly<Record<string, unknown>>,
  facts: ManifestFacts,
): readonly FieldProblem[] {
  const apiVersion = text(object.apiVersion);
  const kind = text(object.kind);
  if (!apiVersion || !kind) {
    return [apiVersion ? 'kind' : 'apiVersion'].map(field => ({
      segments: [field],
      message: 'is missing, or no text',
    }));
  }
  const id = `${apiVersion}/${kind}`;
  if (!Object.hasOwn(facts.kinds, id)) {
    const problem = facts.served.has(id)
      ? undefined
      : unknownKind(apiVersion, kind, facts);
    return problem ? [problem] : [];
  }
  const report = new Report(apiOf(apiVersion, facts));
  const judged = isStrimzi(apiVersion)
    ? withMetadataOfGo(object)
    : withoutNulls(object);
  compileSchema(facts.kinds[id])(judged, report);
  checkMetadata(id, judged, report);
  checkKind(id, judged, report);
  return report.problems;
}

function parsedProblems(
  { value, duplicates, error }: GoYaml,
  facts: ManifestFacts,
): readonly FieldProblem[] {
  if (error !== undefined) return [{ segments: [], message: error }];
  if (value === null || value === undefined) return [];
  const twice = duplicates.map(segments => ({
    segments,
    message: 'stands twice in its map',
  }));
  return isRecord(value)
    ? [...twice, ...objectProblems(value, facts)]
    : [{ segments: [], message: 'is no map' }];
}

/**
 * What a Kubernetes API server with the resource definitions of one Strimzi
 * release has against manifests: fields that it does not know, wrong types and
 * values, missing fields, keys that stand twice, broken rules of the resource
 * definitions, names and labels, kinds and versions that it does not serve.
 * The same verdicts as of a server with strict field validation; what is not
 * judged stands in the README of the facts.
 *
 * @param stream - YAML documents, as `helm template` prints them
 * @param facts - see `loadManifestFacts` of the node package
 * @returns in the order of the documents; empty when all are accepted
 * @public
 */
export function checkManifests(
  stream: string,
  facts: ManifestFacts,
): ManifestProblem[] {
  return stream.split(SEPARATOR).flatMap(document => {
    const parsed = parseGoYaml(document);
    const problems = parsedProblems(parsed, facts);
    if (problems.length === 0) return [];
    const object = isRecord(parsed.value) ? parsed.value : {};
    const metadata = isRecord(object.metadata) ? object.metadata : {};
    return problems.map(problem => ({
      kind: text(object.kind),
      namespace: text(metadata.namespace),
      name: text(metadata.name),
      path: pathText(problem.segments),
      ...problem,
    }));
  });
}
