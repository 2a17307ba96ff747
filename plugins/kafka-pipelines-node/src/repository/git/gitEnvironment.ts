/** What of this process's environment every git process may see. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'TEMP'];

/** The variables of this process that are set, of some. */
export function inherited(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * A short list instead of the backend's environment: no GIT_* variable of a
 * surrounding git process, no git config of the host, no secret handed on.
 */
export function gitEnvironment(
  extra: Record<string, string>,
): NodeJS.ProcessEnv {
  return {
    ...inherited(INHERITED),
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'file',
    // What is missing is fetched by us, many at a time; known to git since 2.44
    GIT_NO_LAZY_FETCH: '1',
    ...extra,
  };
}
