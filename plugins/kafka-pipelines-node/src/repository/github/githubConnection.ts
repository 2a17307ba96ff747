import type { WritePaces } from './WritePace';

/** What GitHub is asked with. @public */
export interface GithubToken {
  token: string;
  /** GitHub signs the commits of an app, when it is left to say whose they are. */
  isApp: boolean;
}

/** How a repository of a GitHub server is reached. @public */
export interface GithubConnection {
  /** `https://api.github.com`, or that of an Enterprise server. */
  apiBaseUrl: string;
  /** A token that is valid for the next minutes; asked for before every call. */
  getToken(): Promise<GithubToken>;
  /** Where writes wait for their turn; absent where the server sets no limit to them. */
  writePaces?: Pick<WritePaces, 'of'>;
}
