import { readFileSync } from 'node:fs';
import { checkManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadManifestFacts } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { chartCases } from 'charts-test';
import { parse } from 'yaml';

/** The Strimzi release that the values of a case are for. */
function releaseOf(values: string): string | undefined {
  const { apiVersion, operatorVersion } =
    parse(readFileSync(values, 'utf8')).strimzi ?? {};
  return operatorVersion ?? (apiVersion === 'v1beta2' ? '0.51.0' : undefined);
}

it.each(chartCases())(
  'takes $chart/golden/$name.yaml',
  ({ golden, values }) => {
    const facts = loadManifestFacts(releaseOf(values));
    expect(checkManifests(readFileSync(golden, 'utf8'), facts)).toEqual([]);
  },
);
