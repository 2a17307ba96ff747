import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { type FormData, textParameter } from '../../form/parameters';

/** Which parameters narrow down what is offered. */
export interface EnvironmentOptions {
  of?: string;
  not?: string;
}

/** What a field offers, or why it offers nothing and what to do. */
export interface Offer {
  environments: string[];
  problem?: string;
}

/**
 * Environments of the repository, or only those of the pipeline that another
 * parameter names, without the one that a third parameter names.
 */
export function offeredEnvironments(
  fleet: FleetSummary,
  { of, not }: EnvironmentOptions,
  formData: FormData,
): Offer {
  if (fleet.environments.length === 0) {
    return {
      environments: [],
      problem: `kafka-pipelines.yaml of the repository ${fleet.repository} names no environment.`,
    };
  }
  const name = textParameter(formData, of);
  const other = textParameter(formData, not);
  if (of !== undefined && name === undefined) {
    return { environments: [], problem: 'Choose a pipeline first.' };
  }
  const pipeline = fleet.pipelines.find(item => item.name === name);
  const all = of === undefined ? fleet.environments : pipeline?.environments;
  const environments = (all ?? []).filter(item => item !== other);
  return environments.length > 0
    ? { environments }
    : { environments, problem: nothingLeft(name, all, other) };
}

function nothingLeft(
  name: string | undefined,
  all: string[] | undefined,
  other: string | undefined,
): string {
  if (all === undefined) {
    return `There is no pipeline ${name}: choose another one.`;
  }
  if (all.length === 0) {
    return `Pipeline ${name} is in no environment yet: add a file values-<environment>.yaml to it.`;
  }
  const what = name ? `Pipeline ${name} is in` : 'The repository has';
  return `${what} no environment but ${other}.`;
}
