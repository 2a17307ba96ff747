/**
 * What Helm needs of the environment: where it and its settings are, and how
 * it reaches a registry (https://helm.sh/docs/helm/helm/ and Go's net/http).
 */
const NEEDED =
  /^(PATH|HOME|USERPROFILE|APPDATA|TMPDIR|TEMP|TMP|SystemRoot|XDG_\w+|HELM_\w+|DOCKER_CONFIG|(HTTPS?|NO)_PROXY|SSL_CERT_(FILE|DIR))$/i;

/**
 * The environment a Helm process is given. Tokens and passwords of the backend
 * are none of its business, and a plugin of Helm could read them.
 */
export function helmEnvironment(
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => NEEDED.test(name)),
  );
}
