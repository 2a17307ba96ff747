import { readFileSync } from 'node:fs';
import { chartCases, type ChartCase } from 'charts-test';
import { parse } from 'yaml';
import {
  isOlder,
  type StrimziApiVersion,
  type StrimziServer,
  strimziServers,
} from './servers';

/** The Strimzi a case is written for. */
export interface WantedStrimzi {
  apiVersion: StrimziApiVersion;
  /** The oldest release; undefined where the values do not say. */
  operatorVersion?: string;
}

/** A case of a chart, and the Strimzi it is written for. */
export type StrimziCase = ChartCase & WantedStrimzi;

/** What a values file says about Strimzi. */
export function strimziOf(file: string): WantedStrimzi {
  const { apiVersion = 'v1', operatorVersion } =
    parse(readFileSync(file, 'utf8')).strimzi ?? {};
  return { apiVersion, operatorVersion };
}

/** Every case of every chart. */
export const strimziCases: StrimziCase[] = chartCases().map(each => ({
  ...each,
  ...strimziOf(each.values),
}));

/** The servers that must take what a case renders to, the oldest first. */
export function serversFor({
  apiVersion,
  operatorVersion,
}: WantedStrimzi): StrimziServer[] {
  return strimziServers.filter(
    ({ strimzi, apiVersions }) =>
      apiVersions.includes(apiVersion) &&
      !isOlder(strimzi, operatorVersion ?? strimzi),
  );
}
