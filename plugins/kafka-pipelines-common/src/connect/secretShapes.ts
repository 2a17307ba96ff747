/** How a secret gives itself away, whatever its key. */
interface SecretShape {
  /** What it looks like, as in `looks like a private key`. */
  name: string;
  test(text: string): boolean;
}

function shape(name: string, ...patterns: RegExp[]): SecretShape {
  return {
    name,
    test: text => patterns.some(pattern => pattern.test(text)),
  };
}

/** Shapes that nothing else has. */
const CERTAIN: SecretShape[] = [
  shape(
    'a private key',
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/,
    // The key file of a Google service account, also as JSON within JSON.
    /"private_key\\?"\s*:\s*\\?"[^"\\]/,
  ),
  shape('a JSON web token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/),
  shape('an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/),
  shape('a Google API key', /\bAIza[\w-]{35}\b/),
  shape('a Google OAuth secret', /\bGOCSPX-[\w-]{20,}/, /\bya29\.[\w-]{20,}/),
  shape('a GitHub token', /\b(?:gh[pousr]_\w{36,}|github_pat_\w{22,})/),
  shape('a GitLab token', /\bglpat-[\w-]{20,}/),
  shape(
    'a Slack token',
    /\bxox[abprs]-[\w-]{10,}/,
    // Who knows the address of a webhook may post to it.
    /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w-]+\/[\w-]+\/\w+/,
  ),
  shape('a Databricks token', /\bdapi[0-9a-f]{32}\b/),
  shape('a Vault token', /\bhv[sb]\.[\w-]{24,}/),
  shape(
    'a shared access signature',
    /[?&]sig=[\w%+/-]{20,}/,
    /\bSharedAccessSignature\s*=\s*[\w%&]/i,
  ),
  shape(
    // As in CREATE SOURCE CONNECTOR of ksqlDB.
    'a password',
    /['"](?:[\w.-]+[._-])?(?:password|passphrase|secret[._-]?key|api[._-]?key)['"]\s*=\s*['"][^'"\s]/i,
    // A system property among the options of a JVM.
    /(?:^|\s)-D[\w.-]*(?:password|passwd|passphrase|secret)=["']?[^\s"'<]/i,
  ),
  shape(
    'a password in a URL',
    // `<password>` stands for one in documentation.
    /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@<][^/\s@]*@/i,
    /\bjdbc:oracle:\w+:[^/\s@:]+\/[^@\s<"]+@/i,
  ),
];

/** Names of fields and options that hold a secret. */
const SECRET_FIELD =
  '(?:password|passwd|passphrase|pwd|client[_-]?secret|secret[_-]?access[_-]?key|secret[_-]?key|secret|(?:access|refresh|id|auth)[_-]?token|token|api[_-]?key|account[_-]?key|shared[_-]?access[_-]?key|private[_-]?key)';

/** `password=x` or `keyStorePassword=x`, as in JDBC URLs, JAAS and connection strings. */
const ASSIGNED = new RegExp(
  `(?:(?:^|[^a-z0-9])${SECRET_FIELD}|(?:password|passwd|storesecret))\\s*=\\s*["']?[\\w!#@%^*~+/{-]`,
  'i',
);

/** `"password": "x"`, as in JSON. */
const QUOTED = new RegExp(
  `["'](?:[\\w.-]*[._-])?${SECRET_FIELD}\\\\?["']\\s*:\\s*\\\\?["']?[^\\s"'\\\\,}]`,
  'i',
);

/** `X-Api-Key: x`, as in lists of headers. */
const HEADER =
  /\b(?:x-)?(?:api-key|[\w-]+-api-key|auth-token|access-token|[\w-]+-token)\s*:\s*\S/i;

/** A query names columns, and compares them. */
const QUERY = /^\s*(?:select|with|insert|update|merge|delete)\s/i;

/** The text of `Basic <base64>`; undefined when it is none. */
function decoded(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}

function isAuthorization(text: string): boolean {
  if (/\bauthorization["']?\s*[:=]\s*["']?\w+\s+\S/i.test(text)) {
    return true;
  }
  const bearer = /\bBearer\s+([\w+/=.~-]{16,})/.exec(text)?.[1];
  const basic = /\bBasic\s+([\w+/]{8,}=*)/.exec(text)?.[1];
  return (
    (bearer !== undefined && /\d/.test(bearer)) ||
    (basic !== undefined && decoded(basic)?.includes(':') === true)
  );
}

/** Shapes that mean a secret in a config value, but may be prose elsewhere. */
const IN_CONFIG: SecretShape[] = [
  {
    name: 'a password',
    test: text =>
      (ASSIGNED.test(text) && !QUERY.test(text)) ||
      QUOTED.test(text) ||
      HEADER.test(text),
  },
  { name: 'an authorization header', test: isAuthorization },
];

const ALL = [...CERTAIN, ...IN_CONFIG];

/** A part of every shape: most values have none of them. */
const SIGN =
  /[=:"]|-----|eyJ|A[KS]IA|AIza|GOCSPX|ya29|gh[pousr]_|github_pat|glpat|xox|hooks|dapi|hv[sb]\.|Basic|Bearer/;

/**
 * What kind of secret a text seems to hold, for example `a private key`;
 * undefined when it looks harmless.
 *
 * @param text - without its references, see `withoutReferences`
 * @param inConfig - whether it is a config value rather than prose
 */
export function secretShape(
  text: string,
  inConfig: boolean,
): string | undefined {
  return SIGN.test(text)
    ? (inConfig ? ALL : CERTAIN).find(({ test }) => test(text))?.name
    : undefined;
}

/** Shorter texts may be names. */
const RANDOM_LENGTH = 32;

/**
 * True for what only a generator of random keys writes: long, of letters and
 * digits of all kinds without a word in it.
 */
export function looksRandom(text: string): boolean {
  return (
    text.length >= RANDOM_LENGTH &&
    /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) &&
    /[A-Z]/.test(text) &&
    /[a-z]/.test(text) &&
    (text.match(/\d+/g) ?? []).length >= 3 &&
    !/[a-z]{7}|[A-Z]{7}/.test(text)
  );
}
