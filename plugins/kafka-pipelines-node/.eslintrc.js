module.exports = require('../../eslint/config')(__dirname, {
  overrides: [
    {
      // Suites that several adapters run are exported by nature.
      files: ['src/repository/conformance/*Cases.ts'],
      rules: {
        'jest/no-export': 'off',
        'jest/expect-expect': ['warn', { assertFunctionNames: ['expect*'] }],
      },
    },
  ],
});
