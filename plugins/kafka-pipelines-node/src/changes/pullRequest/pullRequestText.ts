import {
  countFindings,
  type ChangeSet,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { markdownText } from '../../blueprints/markdownText';
import type { PullRequestText } from '../../repository/types';
import type { BlastRadius } from './blastRadius';
import { manifestDangers } from './dangers';
import {
  bytesOf,
  code,
  cut,
  harmlessMarkdown,
  harmlessTitle,
  list,
  USUAL_LIST,
  quote,
} from './markdown';
import type { ManifestChanges } from './manifestChanges';
import { manifestTable } from './manifestTable';
import { plural } from './plural';
import { objectDiffs } from './objectDiffs';
import { packed } from './packed';

/** Everything that a pull request says of a change. @public */
export interface PullRequestChange {
  changeSet: Pick<ChangeSet, 'request' | 'pipelines' | 'message'>;
  /** Name of who asked, where there is one besides the reference. */
  requester?: string;
  /** Of the change; errors stop it before it gets here. */
  findings: readonly Finding[];
  manifests: ManifestChanges;
  radius: BlastRadius;
  /** Address of the pipeline, or of all, in Backstage. */
  pageUrl?: string;
}

/** GitHub's limit is 65,536; some of its pages count bytes, and adapters add marks. */
const MAX_BODY = 60_000;
const MAX_TITLE = 256;

/** The whole message is in the commit. */
const MAX_MESSAGE = 8000;
const MAX_SENTENCE = 500;

const WHAT: Record<ChangeSet['request']['verb'], string> = {
  create: 'Creates',
  edit: 'Changes',
  remove: 'Removes',
  promote: 'Promotes',
  derive: 'Creates',
  bulk: 'Changes',
};

/**
 * Title and body of a pull request: what, why and who asked; what deserves a
 * second look; whom it concerns; what was found; what Kubernetes will see. It
 * says what it leaves out. Text of people is shown and does nothing.
 *
 * @public
 */
export function pullRequestText(
  change: PullRequestChange,
): Pick<PullRequestText, 'title' | 'body'> {
  const message = cut(change.changeSet.message, MAX_MESSAGE).trim();
  const [subject, ...why] = message.split(/\r\n?|\n/);
  const summary = [
    whatAndWho(change),
    quote(harmlessMarkdown(why.join('\n'))),
    section('Look twice', dangers(change)),
    section('What it touches', radius(change)),
    section('Findings', findings(change)),
    section('What Kubernetes sees', manifestTable(change.manifests.objects)),
  ]
    .filter(Boolean)
    .join('\n\n');
  const { objects } = change.manifests;
  const title = '### Rendered difference';
  const { text } = packed(
    objectDiffs(objects),
    MAX_BODY - bytesOf(summary) - bytesOf(title) - 4,
    shown =>
      `Shown ${shown} of ${objects.length} objects. The others are too long for a pull request; \`kafka-pipelines render\` prints them all.`,
  );
  return {
    title: cut(harmlessTitle(subject), MAX_TITLE),
    body: [summary, ...(text ? [title, text] : [])].join('\n\n'),
  };
}

function section(title: string, text: string): string {
  return text && `### ${title}\n\n${text}`;
}

function whatAndWho({
  changeSet: { request, pipelines },
  requester,
  pageUrl,
}: PullRequestChange): string {
  const names = pipelines.slice(0, USUAL_LIST.items).map(code).join(', ');
  const what =
    pipelines.length === 1
      ? `pipeline ${names}`
      : `${pipelines.length} pipelines: ${names}${
          pipelines.length > USUAL_LIST.items
            ? ` (shown ${USUAL_LIST.items} of ${pipelines.length})`
            : ''
        }`;
  const who = requester
    ? `${code(requester)} (${code(request.by)})`
    : code(request.by);
  const where = pageUrl && /^https?:\/\/[\w.:/~%-]+$/.test(pageUrl);
  return [
    `${WHAT[request.verb]} ${what}. Asked for by ${who}.`,
    ...(where ? [`In Backstage: <${pageUrl}>`] : []),
  ].join('\n');
}

function dangers({ manifests }: PullRequestChange): string {
  const found = manifestDangers(manifests.objects).map(
    ({ environment, kind, name, message, values }) =>
      `${code(environment)}: ${kind} ${code(name)} ${message}${
        values ? `: ${code(values.before)} → ${code(values.after)}` : ''
      }.`,
  );
  const unknown = manifests.notCompared.map(
    ({ environment, pipeline }) =>
      `${code(environment)}: what changes for pipeline ${code(
        pipeline,
      )} is not known, because Helm cannot render it before or after the change.`,
  );
  return list([...found, ...unknown], 'points');
}

function radius({ radius: { connectClusters, pipelines } }: PullRequestChange) {
  const clusters = connectClusters.map(
    ({ environment, cluster, connectors }) =>
      `${code(environment)}: Connect cluster ${code(cluster)}, ${plural(
        connectors,
        'connector',
      )}`,
  );
  const others = pipelines.map(({ pipeline, shared }) => {
    const uses = shared
      .slice(0, 5)
      .map(({ kind, name, does }) => `${does} ${kind} ${code(name)}`);
    const more =
      shared.length > uses.length
        ? ` (shown ${uses.length} of ${shared.length})`
        : '';
    return `Pipeline ${code(pipeline)} ${uses.join(', ')}${more}`;
  });
  return [list(clusters, 'Connect clusters'), list(others, 'other pipelines')]
    .filter(Boolean)
    .join('\n');
}

function findings({ findings: all }: PullRequestChange): string {
  const { error, warning, info } = countFindings(all);
  if (all.length === 0) return 'None.';
  const counts = [
    ...(error ? [plural(error, 'error')] : []),
    ...(warning ? [plural(warning, 'warning')] : []),
    ...(info ? [plural(info, 'remark')] : []),
  ].join(', ');
  const order = ['error', 'warning', 'info'];
  const worstFirst = [...all].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  const lines = worstFirst.map(
    ({ severity, file, line, message, hint, rule }) =>
      `**${severity}** ${code(`${file}:${line}`)} ${sentence(message)}${
        hint ? ` ${sentence(hint)}` : ''
      } (${code(rule)})`,
  );
  return `${counts}.\n\n${list(lines, 'findings')}`;
}

/** Text of a check, which may repeat what people wrote. */
function sentence(text: string): string {
  return markdownText(cut(text, MAX_SENTENCE));
}
