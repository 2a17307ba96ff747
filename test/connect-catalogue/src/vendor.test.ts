import { loadConnectCatalogue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readVendorConfigs } from './vendorConfigs';
import { vendorFindings } from './vendorFindings';

describe('configs as vendors publish them', () => {
  const configs = readVendorConfigs();
  const catalogue = loadConnectCatalogue();

  it('are of many classes that the catalogue knows', () => {
    const classes = new Set(
      configs.map(({ config }) => config['connector.class'].trim()),
    );
    const known = [...classes].filter(name => catalogue.find(name));
    expect(configs.length).toBeGreaterThanOrEqual(75);
    expect(known.length).toBeGreaterThanOrEqual(15);
  });

  it.each(configs.map(vendor => [vendor.name, vendor] as const))(
    '%s gives no false alarm, and its mistakes are found',
    (_, vendor) => {
      const findings = vendorFindings(vendor, catalogue);
      expect({ false: findings.false, missed: findings.missed }).toEqual({
        false: [],
        missed: [],
      });
    },
  );
});
