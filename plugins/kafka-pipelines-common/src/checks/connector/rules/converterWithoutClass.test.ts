import { configFindings } from '../testTransforms';

describe('converter/without-class', () => {
  it('says once of a converter that its settings have no class', () => {
    expect(
      configFindings('converter/without-class', {
        'key.converter': 'com.acme.Converter',
        'key.converter.schemas.enable': 'false',
        'value.converter.schemas.enable': 'false',
        'value.converter.decimal.format': 'NUMERIC',
      }),
    ).toEqual([
      {
        key: 'value.converter.schemas.enable',
        message:
          "value.converter.schemas.enable is not read: the connector does not set value.converter, and the worker's own converter has the worker's settings.",
        hint: 'Write value.converter with the class of the converter, or remove the key.',
      },
    ]);
  });
});
