const { builtinModules } = require('node:module');
const path = require('node:path');
const createConfig = require('@backstage/cli/config/eslint-factory');

const scope = '@kafka-pipelines/backstage-plugin-';
const common = `${scope}kafka-pipelines-common`;
const node = `${scope}kafka-pipelines-node`;
const react = `${scope}kafka-pipelines-react`;

/**
 * What a package may import of ours: common nothing, node and react only
 * common, everything else one of the two sides. `node/service` is the only
 * place that knows Backstage's backend APIs, so the command line may not load
 * it.
 */
const allowed = {
  'kafka-pipelines-common': [],
  'kafka-pipelines-node': [common],
  'kafka-pipelines-react': [common],
  'kafka-pipelines-backend': [
    common,
    node,
    `${node}/service`,
    `${node}/testUtils`,
  ],
  'kafka-pipelines': [common, react],
  'scaffolder-backend-module-kafka-pipelines': [
    common,
    node,
    `${node}/service`,
  ],
  'catalog-backend-module-kafka-pipelines': [
    common,
    node,
    `${node}/service`,
    `${node}/testUtils`,
  ],
  'scaffolder-module-kafka-pipelines': [common, react],
  cli: [common, node, `${node}/pullRequests`],
  app: [`${scope}kafka-pipelines`, `${scope}scaffolder-module-kafka-pipelines`],
  backend: [
    node,
    `${node}/service`,
    `${scope}kafka-pipelines-backend`,
    `${scope}scaffolder-backend-module-kafka-pipelines`,
    `${scope}catalog-backend-module-kafka-pipelines`,
  ],
  charts: [common, node],
  integration: [common, node],
  e2e: [],
  bench: [common, node, `${node}/service`, `${node}/testUtils`],
  'connect-catalogue': [common, node],
  'connect-worker': [common, node],
  'manifest-facts': [common, node],
  'github-fake': [
    node,
    `${node}/pullRequests`,
    `${node}/service`,
    `${node}/testUtils`,
  ],
};

/** Node's own modules would break the isomorphic package in a browser. */
const isomorphic = ['kafka-pipelines-common'];

/** The lint configuration of one package, by its folder. */
module.exports = (directory, extra = {}) => {
  const name = path.basename(directory);
  if (!allowed[name]) {
    throw new Error(
      `eslint/config.js has no dependency rule for ${name}: add its allowed imports`,
    );
  }
  return createConfig(directory, {
    ...extra,
    restrictedImports: [
      // With their prefix the pattern below meets them.
      ...(isomorphic.includes(name) ? builtinModules : []),
      ...(extra.restrictedImports ?? []),
    ],
    restrictedImportPatterns: [
      '@kafka-pipelines/*',
      '@kafka-pipelines/*/**',
      ...allowed[name].map(specifier => `!${specifier}`),
      ...(isomorphic.includes(name) ? ['node:*'] : []),
      ...(extra.restrictedImportPatterns ?? []),
    ],
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      ...extra.rules,
    },
  });
};
