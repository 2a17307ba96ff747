import { configRuleIds } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadConnectCatalogue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { readVendorConfigs } from './vendorConfigs';
import { vendorFindings } from './vendorFindings';
import { precisions, precisionTable } from './vendorPrecision';

const catalogue = loadConnectCatalogue();
const configs = readVendorConfigs();
const findings = configs.map(vendor => vendorFindings(vendor, catalogue));
const classes = new Set(configs.map(({ config }) => config['connector.class']));

console.log(`${configs.length} configs, ${classes.size} classes\n`);
console.log(precisionTable(precisions(findings, configRuleIds)));
for (const { name, false: alarms, missed } of findings) {
  for (const { rule, key, message } of alarms) {
    console.log(`\nFalse alarm: ${name}: ${rule}: ${key}: ${message}`);
  }
  for (const each of missed) console.log(`\nMissed: ${name}: ${each}`);
}
