/** How a secret gives itself away, whatever its key. */
interface SecretShape {
  /** What it looks like, as in `looks like a private key`. */
  name: string;
  pattern: RegExp;
}

/** Shapes that nothing else has. */
const CERTAIN: SecretShape[] = [
  {
    name: 'a private key',
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|"private_key"\s*:/,
  },
  {
    name: 'a JSON web token',
    pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/,
  },
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'a Google API key', pattern: /\bAIza[\w-]{35}\b/ },
  {
    name: 'a GitHub token',
    pattern: /\b(?:gh[pousr]_\w{36,}|github_pat_\w{22,})/,
  },
  { name: 'a Slack token', pattern: /\bxox[abprs]-[\w-]{10,}/ },
  {
    name: 'a password in a URL',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i,
  },
];

/** Shapes that mean a secret in a config value, but may be prose elsewhere. */
const IN_CONFIG: SecretShape[] = [
  {
    name: 'a password',
    pattern:
      /(?:^|[^a-z0-9])(?:password|passwd|pwd|client_?secret|secret|token|api_?key|account_?key|shared_?access_?key)["']?\s*[=:]\s*["']?[^\s"';&,}]/i,
  },
  {
    name: 'an authorization header',
    pattern: /\b(?:Basic|Bearer)\s+[\w+/=.~-]{8,}/,
  },
];

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
  return (inConfig ? [...CERTAIN, ...IN_CONFIG] : CERTAIN).find(({ pattern }) =>
    pattern.test(text),
  )?.name;
}
