import type { Viewer } from '../state/accounts';
import type { Tokens } from '../state/Tokens';
import { ApiError } from './ApiError';

/**
 * Who sends a REST or GraphQL request.
 *
 * @throws ApiError 401 for a token nobody has
 */
export function authenticate(
  tokens: Tokens,
  authorization: string | undefined,
): Viewer {
  if (!authorization) return tokens.anonymous();
  const [, scheme, value = ''] = /^(\S+)\s+(.+)$/.exec(authorization) ?? [];
  const token = /^basic$/i.test(scheme) ? passwordOf(value) : value;
  // The app itself signs in with a JSON web token: three parts with dots.
  if (/^bearer$/i.test(scheme) && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    return tokens.appViewer();
  }
  const viewer = tokens.viewer(token);
  if (!viewer) throw new ApiError(401, 'Bad credentials');
  return viewer;
}

/** Who pushes or fetches: git knows Basic only, and the name does not count. */
export function authenticateGit(
  tokens: Tokens,
  authorization: string | undefined,
): Viewer | undefined {
  if (!authorization) return tokens.anonymous();
  const found = /^basic\s+(.+)$/i.exec(authorization);
  return found ? tokens.viewer(passwordOf(found[1])) : undefined;
}

function passwordOf(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString();
  const colon = text.indexOf(':');
  const [user, password] = [text.slice(0, colon), text.slice(colon + 1)];
  // A token may also stand in the place of the name.
  return password === '' || password === 'x-oauth-basic' ? user : password;
}
