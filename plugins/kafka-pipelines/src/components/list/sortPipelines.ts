import type { SortDescriptor } from '@backstage/ui';
import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

type SortKey = (pipeline: PipelineSummary) => string | number;

/** Errors count before any number of warnings, warnings before notes. */
const weightOfFindings: SortKey = ({ findings }) =>
  findings.error * 1e12 + findings.warning * 1e6 + findings.info;

const sortKeys: Record<string, SortKey> = {
  name: pipeline => pipeline.name,
  owner: pipeline => pipeline.owner ?? '',
  connectors: pipeline => pipeline.connectors,
  topics: pipeline => pipeline.topics,
  ksqldb: pipeline => pipeline.ksqldb,
  findings: weightOfFindings,
};

/** Sorts by a column of the table; equal ones by name, whatever the direction. */
export function sortPipelines<T extends PipelineSummary>(
  pipelines: T[],
  { column, direction }: SortDescriptor,
): T[] {
  const key = sortKeys[String(column)] ?? sortKeys.name;
  const sign = direction === 'descending' ? -1 : 1;
  return [...pipelines].sort(
    (left, right) =>
      sign * compare(key(left), key(right)) || compare(left.name, right.name),
  );
}

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right));
}
