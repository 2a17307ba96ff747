module.exports = require('../../eslint/config')(__dirname, {
  overrides: [
    {
      // Suites that several adapters run are exported by nature, and their
      // titles and callbacks are handed over.
      files: ['src/repository/conformance/*.ts'],
      rules: {
        'jest/no-export': 'off',
        'jest/no-disabled-tests': 'off',
        'jest/valid-title': 'off',
        'jest/valid-describe-callback': 'off',
        'jest/expect-expect': ['warn', { assertFunctionNames: ['expect*'] }],
      },
    },
    {
      // What a case expects is in the function it is given.
      files: ['src/repository/conformance/skipping.ts'],
      rules: { 'jest/expect-expect': 'off' },
    },
  ],
});
