import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { type FormData, textParameter } from '../../form/parameters';
import {
  type EnvironmentOptions,
  offeredEnvironments,
} from './offeredEnvironments';

/** Why an environment that was chosen, or came with a link, cannot stay. */
export function environmentProblem(
  value: string,
  fleet: FleetSummary,
  options: EnvironmentOptions,
  formData: FormData,
): string | undefined {
  if (!fleet.environments.includes(value)) {
    return `The repository ${fleet.repository} has no environment ${value}.`;
  }
  if (value === textParameter(formData, options.not)) {
    return `Choose another environment than ${value}: both are the same.`;
  }
  const { environments } = offeredEnvironments(fleet, options, formData);
  const pipeline = textParameter(formData, options.of);
  return environments.includes(value) || pipeline === undefined
    ? undefined
    : `Pipeline ${pipeline} is not in ${value}.`;
}
