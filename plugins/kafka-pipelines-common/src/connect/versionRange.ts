import { compareVersions } from './catalogue/versions';

const INTERVAL = /([[(])\s*([^,[\]()]*?)\s*(?:(,)\s*([^,[\]()]*?)\s*)?([\])])/g;

/**
 * Whether a version is what `version` of a connector asks for: a version, which
 * must be met exactly, or ranges in Maven's notation such as `[3.6,3.7)`
 * (KIP-891, `PluginUtils.connectorVersionRequirement`).
 *
 * @public
 */
export function meetsVersion(version: string, asked: string): boolean {
  const text = asked.trim();
  if (text === 'latest') {
    return true;
  }
  if (!/^[[(]/.test(text)) {
    return text === version;
  }
  return Array.from(
    text.matchAll(INTERVAL),
    ([, open, low, comma, high = '', close]) => {
      if (!comma) {
        return low === version;
      }
      const above = low === '' ? 1 : compareVersions(version, low);
      const below = high === '' ? 1 : compareVersions(high, version);
      return (
        (open === '[' ? above >= 0 : above > 0) &&
        (close === ']' ? below >= 0 : below > 0)
      );
    },
  ).some(Boolean);
}
