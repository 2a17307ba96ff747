import { adoptNames } from './plan/adoptNames';
import { cleanConnector, roleOf } from './plan/cleanConnector';
import { groupConnectors } from './plan/groupConnectors';
import { PipelineNames } from './plan/pipelineNames';
import { assignTopics, plannedPipeline } from './plan/plannedPipeline';
import { soundTopics } from './plan/plannedTopics';
import { problemOf } from './plan/problemOf';
import { undeclaredProviders } from './plan/remarks';
import { suggestedSecrets } from './plan/suggestSecrets';
import { usedProviders } from './plan/usedProviders';
import type { ImportInput, ImportOptions, ImportPlan } from './types';

/**
 * Plans the pipelines of what was read. Connectors keep their names and their
 * config to the byte; a value that is or holds a secret becomes a reference to
 * a Secret that is yet to be made. Nothing of the plan holds a secret. What is
 * left out is named in `unadoptable` or in a finding of severity `error`.
 *
 * @public
 */
export function planImport(
  input: Pick<ImportInput, 'connectors' | 'topics'>,
  options: ImportOptions,
): ImportPlan {
  const problems = input.connectors.map(problemOf);
  const { adopted, unadoptable, findings } = adoptNames(
    input.connectors.filter((_, index) => !problems[index]),
    options,
    connector => roleOf(connector, options),
  );
  findings.unshift(...problems.filter(each => each !== undefined));
  const clean = adopted.map(each => cleanConnector(each, options));
  const topics = soundTopics(input.topics);
  findings.push(...topics.findings);
  const groups = groupConnectors(
    clean,
    options.group ?? 'connector',
    topics.sound.map(({ name }) => name),
  );
  const names = new PipelineNames(options.takenPipelines);
  const drafts = assignTopics(
    groups
      .map(group => ({ ...group, topics: [] }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    topics.sound,
  );
  const pipelines = drafts.map(draft =>
    plannedPipeline(draft, names.take(draft.name), options, findings),
  );
  const secrets = drafts.flatMap(({ members }, index) =>
    members.flatMap(member =>
      member.secrets.map(secret => ({
        pipeline: pipelines[index].name,
        ...secret,
      })),
    ),
  );
  const providers = usedProviders(clean, options.shared);
  return {
    pipelines: pipelines.sort((a, b) => (a.name < b.name ? -1 : 1)),
    presets: [],
    secrets,
    suggestedSecrets: suggestedSecrets(secrets),
    providers,
    unadoptable,
    findings: [...findings, ...undeclaredProviders(providers, clean)],
  };
}
