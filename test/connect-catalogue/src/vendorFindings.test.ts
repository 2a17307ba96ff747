import { loadConnectCatalogue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { VendorConfig } from './vendorConfigs';
import { vendorFindings } from './vendorFindings';

const catalogue = loadConnectCatalogue();

const base: VendorConfig = {
  name: 'test/base',
  source: 'https://example.org',
  config: {
    'connector.class':
      'org.apache.kafka.connect.file.FileStreamSourceConnector',
    topic: 'lines',
    fil: '/tmp/lines',
  },
};

const told = (vendor: VendorConfig) => {
  const findings = vendorFindings(vendor, catalogue);
  return {
    true: findings.true.map(({ rule, key }) => `${rule} ${key}`),
    false: findings.false.map(({ rule, key }) => `${rule} ${key}`),
    missed: findings.missed,
  };
};

describe('vendorFindings', () => {
  it('takes for false what nobody explained', () => {
    expect(told(base)).toEqual({
      true: [],
      false: ['connector/unknown-key fil'],
      missed: [],
    });
  });

  it('takes for true what a mistake or a secret explains, and misses the rest', () => {
    expect(
      told({
        ...base,
        secrets: ['producer.override.ssl.key.password', 'topic'],
        mistakes: [
          { rule: 'connector/unknown-key', keys: ['fil'], because: 'a slip' },
          { rule: 'connector/value', keys: ['topic'], because: 'not so' },
        ],
        config: {
          ...base.config,
          'producer.override.ssl.key.password': 'confluent',
        },
      }),
    ).toEqual({
      true: [
        'connector/unknown-key fil',
        'secret/plaintext producer.override.ssl.key.password',
      ],
      false: [],
      missed: ['secret topic', 'connector/value topic'],
    });
  });

  it('counts of a part what it adds to its base', () => {
    expect(
      told({
        ...base,
        name: 'test/part',
        base,
        config: { ...base.config, 'batch.siz': '10' },
      }),
    ).toEqual({
      true: [],
      false: ['connector/unknown-key batch.siz'],
      missed: [],
    });
  });
});
