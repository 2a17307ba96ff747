import { readFileSync } from 'node:fs';
import { chartCases, type ChartCase } from 'charts-test';
import { parse } from 'yaml';
import type { StrimziApiVersion } from './servers';

/** A case of a chart, and the Strimzi it is written for. */
export interface StrimziCase extends ChartCase {
  apiVersion: StrimziApiVersion;
  /** The oldest release it is for; undefined where the values do not say. */
  operatorVersion?: string;
}

/** What a values file says about Strimzi. */
export function strimziOf(
  file: string,
): Pick<StrimziCase, 'apiVersion' | 'operatorVersion'> {
  const { apiVersion = 'v1', operatorVersion } =
    parse(readFileSync(file, 'utf8')).strimzi ?? {};
  return { apiVersion, operatorVersion };
}

/** Every case of every chart. */
export const strimziCases: StrimziCase[] = chartCases().map(each => ({
  ...each,
  ...strimziOf(each.values),
}));
