import {
  configuredConnector,
  type ConfiguredConnector,
} from '../../checks/connector/configuredConnector';
import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import { UNKNOWN_PLUGINS } from '../../connect/installedPlugins';
import { isSecretName } from '../../connect/secretNames';
import {
  isMasked,
  plaintextProblem,
  type SecretFacts,
} from '../../connect/secretValue';

/** A value of a connector's config that must not be written. */
export interface ConnectorSecret {
  /** Flat key. */
  key: string;
  /** As in `holds a secret in clear`. */
  why: string;
  /** True when a mask stands there, so that nobody knows the value. */
  masked: boolean;
}

/** A connector's config, each key read through the catalogue. */
export function readThroughCatalogue(
  config: Readonly<Record<string, string>>,
  catalogue: ConnectCatalogue,
): ConfiguredConnector {
  const { 'connector.class': className = '', name = '', ...rest } = config;
  const version = rest['connector.plugin.version'];
  return configuredConnector(
    {
      name,
      class: className,
      ...(version !== undefined && { version }),
      config: rest,
      plugins: UNKNOWN_PLUGINS,
    },
    catalogue,
  );
}

/** Of a key that nobody knows, what other classes say of its name. */
function factsOf(
  key: string,
  facts: SecretFacts | undefined,
  catalogue: ConnectCatalogue,
): SecretFacts | undefined {
  return (
    facts ?? (isSecretName(catalogue, key) ? { type: 'PASSWORD' } : undefined)
  );
}

function secretOf(
  key: string,
  text: string,
  known: SecretFacts | undefined,
  catalogue: ConnectCatalogue,
): ConnectorSecret | undefined {
  const facts = factsOf(key, known, catalogue);
  const problem = plaintextProblem({ key, text, facts });
  // Stars may be the very value of a key that is known to be no secret.
  if (isMasked(text) && (problem !== undefined || !known)) {
    return {
      key,
      why: 'came masked, so that its value is not known',
      masked: true,
    };
  }
  return problem === undefined
    ? undefined
    : { key, why: problem, masked: false };
}

/** Longer than this, and more than a word, a text is looked for in other values. */
const LONG_ENOUGH = 6;

function isTelling(text: string): boolean {
  return text.length >= LONG_ENOUGH && /[^a-z_.-]/i.test(text);
}

/**
 * The values of a connector's config that are a secret, hold one or repeat one.
 * A value counts as a whole: a reference takes its place.
 */
export function connectorSecrets(
  connector: ConfiguredConnector,
): ConnectorSecret[] {
  const { catalogue, keys } = connector;
  const found = keys.flatMap(
    ({ key, value, facts }) => secretOf(key, value, facts, catalogue) ?? [],
  );
  const telling = found
    .filter(({ masked }) => !masked)
    .map(({ key }) => ({ key, text: connector.config[key] }))
    .filter(({ text }) => isTelling(text));
  const known = new Set(found.map(({ key }) => key));
  const repeated = keys
    .filter(({ key }) => !known.has(key))
    .flatMap(({ key, value }) => {
      const of = telling.find(({ text }) => value.includes(text));
      return of
        ? [{ key, why: `repeats the secret of ${of.key}`, masked: false }]
        : [];
    });
  return [...found, ...repeated];
}
