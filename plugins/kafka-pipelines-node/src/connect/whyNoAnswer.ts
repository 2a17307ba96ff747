const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_SOCKET: 'it closed the connection',
  HPE_INVALID_CONSTANT: 'it does not speak HTTP; does it want https?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; does it want http?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS; does it want http?',
};

/** Codes of certificates that nobody vouches for, of other hosts, or too old. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/;

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  if ('code' in error && typeof error.code === 'string') {
    return error.code;
  }
  // Of a host with several addresses there is an error for each.
  if ('errors' in error && Array.isArray(error.errors)) {
    return codeOf(error.errors[0]);
  }
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

/**
 * Says in words why a request got no answer. Only the kind of error is looked
 * at: its message may hold what was sent.
 *
 * @param error - what `fetch` has thrown
 */
export function whyNoAnswer(error: unknown): string {
  if (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'TimeoutError'
  ) {
    return 'it did not answer in time';
  }
  const code = codeOf(error);
  if (code === undefined) {
    return 'the request failed';
  }
  if (CERTIFICATE.test(code)) {
    return `its certificate is not trusted (${code}); NODE_EXTRA_CA_CERTS names a file with further authorities`;
  }
  return REASONS[code] ?? `the request failed (${code})`;
}
