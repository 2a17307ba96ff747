import {
  checkConnectorConfig,
  type ConfigFinding,
  type ConnectCatalogue,
  type InstalledPlugins,
  UNKNOWN_PLUGINS,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { VendorConfig } from './vendorConfigs';

/** Rules about secrets in clear: which keys hold one is said with each config. */
const SECRET_FAMILY = 'secret';

/** Says that the catalogue lacks a class, which is no mistake of the page. */
const NOT_IN_CATALOGUE = 'connector/not-in-catalogue';

/** What the checks say of a vendor's config. */
export interface VendorFindings {
  name: string;
  /** What is so: a secret in clear, a mistake of the page, a class that the catalogue lacks. */
  true: ConfigFinding[];
  /** False alarms. */
  false: ConfigFinding[];
  /** Secrets and mistakes that no rule found, as `<rule or secret> <key>`. */
  missed: string[];
}

/** First part of a rule's id. */
export function ruleFamily(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}

function explains(
  { config, secrets = [], mistakes = [] }: VendorConfig,
  { rule, key }: ConfigFinding,
  catalogue: ConnectCatalogue,
): boolean {
  return (
    (rule === NOT_IN_CATALOGUE && !catalogue.find(config[key].trim())) ||
    (ruleFamily(rule) === SECRET_FAMILY && secrets.includes(key)) ||
    mistakes.some(each => each.rule === rule && each.keys.includes(key))
  );
}

/** Workers with the connector's artifact in the version that the page is about. */
function workers(
  { config, version }: VendorConfig,
  catalogue: ConnectCatalogue,
): InstalledPlugins {
  const artifact = catalogue.find(config['connector.class'], version)?.artifact;
  return version === undefined || artifact === undefined
    ? UNKNOWN_PLUGINS
    : { artifacts: [{ artifact, version }] };
}

function sameFinding(a: ConfigFinding, b: ConfigFinding): boolean {
  return a.rule === b.rule && a.key === b.key;
}

/** What the checks say of a vendor's config, right or not, with its base. */
export function allFindings(
  vendor: VendorConfig,
  catalogue: ConnectCatalogue,
): ConfigFinding[] {
  const { name, config } = vendor;
  const plugins = workers(vendor, catalogue);
  return checkConnectorConfig({ name, config, plugins }, catalogue);
}

/**
 * Checks a vendor's config and tells what is right from false alarms. Of a part
 * only what it adds to the findings of its base counts.
 */
export function vendorFindings(
  vendor: VendorConfig,
  catalogue: ConnectCatalogue,
): VendorFindings {
  const { name, base, secrets = [], mistakes = [], version } = vendor;
  const ofBase = base ? allFindings({ ...base, version }, catalogue) : [];
  const own = allFindings(vendor, catalogue).filter(
    finding => !ofBase.some(each => sameFinding(each, finding)),
  );
  const found = (test: (each: ConfigFinding) => boolean) => own.some(test);
  return {
    name,
    true: own.filter(finding => explains(vendor, finding, catalogue)),
    false: own.filter(finding => !explains(vendor, finding, catalogue)),
    missed: [
      ...secrets
        .filter(
          key =>
            !found(
              each =>
                ruleFamily(each.rule) === SECRET_FAMILY && each.key === key,
            ),
        )
        .map(key => `${SECRET_FAMILY} ${key}`),
      ...mistakes.flatMap(({ rule, keys }) =>
        keys
          .filter(key => !found(each => each.rule === rule && each.key === key))
          .map(key => `${rule} ${key}`),
      ),
    ],
  };
}
