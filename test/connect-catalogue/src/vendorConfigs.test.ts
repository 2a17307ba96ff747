import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVendorConfigs } from './vendorConfigs';

const BASE = [
  '- name: x/base',
  '  source: https://example.org',
  '  config:',
  '    connector.class: org.example.Source',
  "    a: '1'",
];

describe('readVendorConfigs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vendor-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (...lines: string[]) => {
    writeFileSync(join(folder, 'x.yaml'), [...BASE, ...lines].join('\n'));
    return readVendorConfigs(folder);
  };

  it('completes a part with its base', () => {
    const [base, part] = read(
      '- name: x/part',
      '  source: https://example.org/part',
      '  base: x/base',
      '  config:',
      "    b: '2'",
    );
    expect(part).toMatchObject({
      name: 'x/part',
      base,
      config: { 'connector.class': 'org.example.Source', a: '1', b: '2' },
    });
  });

  it.each([
    [
      ['- name: x/part', '  source: http://a', '  config: {}'],
      /^x\.yaml:[^]*\[1\]\.source/,
    ],
    [
      ['- name: x/part', '  source: https://a', '  config: { a: 1 }'],
      /^x\.yaml:[^]*config\.a/,
    ],
    [
      ['- name: x/part', '  source: https://a', '  config: {}'],
      'x/part: no connector.class and no base',
    ],
    [
      [
        '- name: x/part',
        '  source: https://a',
        '  base: x/none',
        '  config: {}',
      ],
      'x/part: base x/none is no complete config',
    ],
    [
      ['- name: x/base', '  source: https://a', '  config: {}'],
      'x/base is there twice',
    ],
  ])('refuses %j', (lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
});
