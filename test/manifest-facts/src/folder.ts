import { join } from 'node:path';
import { repositoryFolder } from 'charts-test';

/** Where the facts are that come with the node package. */
export const manifestFactsFolder = join(
  repositoryFolder,
  'plugins/kafka-pipelines-node/manifest-facts',
);
