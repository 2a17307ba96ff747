import { distance } from 'fastest-levenshtein';
import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import type { PluginKind } from '../../connect/catalogue/facts';
import { isClassName } from '../../connect/className';
import { simpleName } from '../../connect/simpleName';

/** What a class of a kind is called in messages. */
const KIND_NAME: Readonly<Record<PluginKind, string>> = {
  source: 'source connector',
  sink: 'sink connector',
  transformation: 'transform',
  predicate: 'predicate',
  converter: 'converter',
  header_converter: 'header converter',
  config_provider: 'config provider',
  framework: 'part of Kafka Connect',
};

/** Why no worker can have a class under this name and for this use. */
export interface MisnamedClass {
  message: string;
  hint: string;
}

/** More is another word: vendors have classes with similar names. */
const MAX_SLIPS = 2;

function isSlip(a: string, b: string): boolean {
  return (
    Math.abs(a.length - b.length) <= MAX_SLIPS &&
    distance(a.toLowerCase(), b.toLowerCase()) <= MAX_SLIPS
  );
}

/** `org.apache` of `org.apache.kafka.connect.transforms.Filter`. */
function vendorOf(className: string): string {
  return className.split('.').slice(0, 2).join('.');
}

/** The class that somebody most likely meant: one slip away, or in another package of the same vendor. */
function meantClass(
  name: string,
  candidates: readonly string[],
): string | undefined {
  if (!name.includes('.')) {
    // Several plugins may have the same short name: a worker may have one of them.
    return candidates.find(
      each =>
        isSlip(simpleName(each), name) &&
        (name.includes('$') || simpleName(each) !== name),
    );
  }
  return (
    candidates.find(each => isSlip(each, name)) ??
    candidates.find(
      each =>
        vendorOf(each) === vendorOf(name) &&
        simpleName(each) === simpleName(name),
    )
  );
}

/** `A$Key` and `A$Value` of the abstract `A`. */
function variantsOf(name: string, candidates: readonly string[]): string[] {
  return candidates.filter(each =>
    (name.includes('.') ? each : simpleName(each)).startsWith(`${name}$`),
  );
}

const SERIALIZER = /(?:S|Des)erializer$/;

/** Kafka's own plugins are known completely. */
const KAFKA_PLUGIN = /^org\.apache\.kafka\./;

function judge(
  catalogue: ConnectCatalogue,
  kinds: readonly [PluginKind, ...PluginKind[]],
  name: string,
): MisnamedClass | undefined {
  const noun =
    kinds.includes('source') && kinds.includes('sink')
      ? 'connector'
      : KIND_NAME[kinds[0]];
  if (!isClassName(name)) {
    // It may be a secret that slipped into the wrong key: not quoted.
    return {
      message: 'This is no class name.',
      hint: `Write the full name of a ${noun} class.`,
    };
  }
  const found = catalogue.find(name);
  if (found) {
    const own = [found.kind, ...(found.also ?? [])];
    return own.some(kind => kinds.includes(kind))
      ? undefined
      : {
          message: `${name} is a ${KIND_NAME[found.kind]}, not a ${noun}.`,
          hint: `Name a ${noun} here.`,
        };
  }
  const candidates = kinds.flatMap(kind => catalogue.classNames(kind));
  const variants = variantsOf(name, candidates);
  if (variants.length > 0) {
    return {
      message: `${name} is not a ${noun} by itself: it comes as ${variants
        .map(each => each.slice(each.indexOf('$')))
        .join(' and ')}.`,
      hint: `Write ${variants.join(' or ')}: the one for what it is to change.`,
    };
  }
  const meant = meantClass(name, candidates);
  if (meant !== undefined) {
    return {
      message: `There is no ${noun} ${name}. Did you mean ${meant}?`,
      hint: 'Correct the class: no worker can load it.',
    };
  }
  if (SERIALIZER.test(name)) {
    return {
      message: `${name} is for Kafka clients, it is not a ${noun}.`,
      hint: 'Name a converter, such as org.apache.kafka.connect.storage.StringConverter or org.apache.kafka.connect.json.JsonConverter.',
    };
  }
  // Kafka's packages have connectors for tests, which nobody lists.
  if (
    KAFKA_PLUGIN.test(name) &&
    !kinds.includes('source') &&
    !kinds.includes('sink')
  ) {
    return {
      message: `Apache Kafka has no ${noun} ${name}.`,
      hint: 'Correct the class: no worker can load it.',
    };
  }
  return undefined;
}

/** A private class is compared with all others once, not for each connector. */
const judged = new WeakMap<
  ConnectCatalogue,
  Map<string, MisnamedClass | undefined>
>();

/**
 * What is wrong with the name of a class, where that is certain. A class that
 * nobody knows may be a private one: of that nothing is said.
 *
 * @param kinds - what the class is used as; any of them will do
 */
export function misnamedClass(
  catalogue: ConnectCatalogue,
  kinds: readonly [PluginKind, ...PluginKind[]],
  name: string,
): MisnamedClass | undefined {
  const all = judged.get(catalogue) ?? new Map();
  judged.set(catalogue, all);
  const key = `${kinds.join(' ')} ${name}`;
  if (!all.has(key)) {
    all.set(key, judge(catalogue, kinds, name));
  }
  return all.get(key);
}
