import type { Repository } from '../state/Repository';

/** Addresses of one server. */
export class Links {
  constructor(
    /** Of the web pages and of git. */
    readonly web: string,
    /** Of the REST API. */
    readonly api: string,
  ) {}

  repositoryApi(repository: Repository): string {
    return `${this.api}/repos/${repository.fullName}`;
  }

  repositoryWeb(repository: Repository): string {
    return `${this.web}/${repository.fullName}`;
  }
}

/** GitHub's ids for its GraphQL API: opaque, but the same each time. */
export function nodeId(...parts: Array<string | number>): string {
  return Buffer.from(parts.join(':')).toString('base64url');
}

export function readNodeId(id: string): string[] {
  return Buffer.from(id, 'base64url').toString().split(':');
}

export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
