import {
  argocdManifests,
  toPointer,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FAILED, OK } from './exitCodes';
import { formatFindings } from './findings/lines';
import { checkSummary } from './findings/summary';
import { openRepository } from './openRepository';

const CONFIG_FILE = 'kafka-pipelines.yaml';

/** Of what cannot be read the namespaces are unknown, so the project would lack them. */
function unreadable({ findings }: Fleet): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function fail(fleet: Fleet, findings: Finding[]): number {
  process.stderr.write(
    formatFindings(findings, checkSummary(fleet, findings), process.stderr),
  );
  return FAILED;
}

/**
 * `kafka-pipelines render --argocd`: prints `argocd/applicationset.yaml` of all
 * environments.
 *
 * @returns the exit code
 * @throws UsageError when there is no such folder
 */
export async function renderArgocd(repository: string): Promise<number> {
  const { fleet } = await openRepository(repository);
  const errors = unreadable(fleet);
  if (errors.length > 0) {
    return fail(fleet, errors);
  }
  const { text, mistakes } = argocdManifests(fleet);
  if (mistakes) {
    return fail(
      fleet,
      mistakes.map(({ message, hint, path }) => ({
        rule: 'argocd/stale',
        severity: 'error',
        message,
        hint,
        file: CONFIG_FILE,
        line: 1,
        column: 1,
        ...fleet.files.get(CONFIG_FILE)?.locate(toPointer(path)),
        pointer: toPointer(path),
      })),
    );
  }
  process.stdout.write(text);
  return OK;
}
