import {
  exportConnectors,
  ownValue,
  type ConnectorRequest,
  type Fleet,
  type PipelineExport,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { UsageError } from '../exitCodes';
import { noSuch } from '../noSuch';
import type { ExportOptions } from './options';

/** Why a pipeline cannot be exported from an environment. */
function whyNot(fleet: Fleet, { pipeline, env }: ExportOptions): Error {
  const folder = ownValue(fleet.pipelines, pipeline);
  if (!folder) {
    return noSuch('pipeline', pipeline, Object.keys(fleet.pipelines));
  }
  if (!ownValue(fleet.environments, env)) {
    return noSuch('environment', env, Object.keys(fleet.environments));
  }
  if (folder.broken) {
    return new Error(
      `The pipeline ${pipeline} cannot be exported, because of mistakes in its files. kafka-pipelines check says where.`,
    );
  }
  return new UsageError(
    `The pipeline ${pipeline} is not in ${env}: it is when ${folder.folder}/values-${env}.yaml exists; that file may be empty`,
  );
}

/** The same fleet, with no other connector in that pipeline. */
function withOnly(fleet: Fleet, options: ExportOptions): Fleet {
  const { pipeline, env, connector } = options;
  const folder = ownValue(fleet.pipelines, pipeline);
  const instance = ownValue(folder?.instances, env);
  if (!folder || !instance || connector === undefined) return fleet;
  const { connectors } = instance.effective;
  const found = ownValue(connectors, connector);
  if (!found) {
    throw noSuch(
      `connector of ${pipeline} in ${env}`,
      connector,
      Object.keys(connectors),
    );
  }
  const effective = {
    ...instance.effective,
    connectors: { [connector]: found },
  };
  const instances = {
    ...folder.instances,
    [env]: { ...instance, effective },
  };
  return {
    ...fleet,
    pipelines: { ...fleet.pipelines, [pipeline]: { ...folder, instances } },
  };
}

/**
 * What the options ask for.
 *
 * @throws UsageError when the repository has no such pipeline, environment or
 *   connector; Error when the pipeline cannot be read
 */
export function exported(fleet: Fleet, options: ExportOptions): PipelineExport {
  const { pipeline, env } = options;
  const found = exportConnectors(withOnly(fleet, options), pipeline, env);
  if (!found) throw whyNot(fleet, options);
  return found;
}

/** A connector in the format that is asked for. */
export function exportedValue(
  request: ConnectorRequest,
  format: ExportOptions['format'],
): ConnectorRequest | ConnectorRequest['config'] {
  return format === 'config' ? request.config : request;
}
