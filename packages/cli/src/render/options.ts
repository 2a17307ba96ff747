import { UsageError } from '../exitCodes';

/** Options of `render`. */
export interface RenderOptions {
  repository: string;
  env: string;
  pipeline?: string;
  cluster?: string;
  all?: boolean;
  origins?: boolean;
  acls?: boolean;
  printCommand?: boolean;
  format?: 'text' | 'json';
  /** False to render anew and keep nothing. */
  cache: boolean;
}

/**
 * Refuses what each option for itself allows; those that exclude each other are
 * declared with the options.
 */
export function assertOptions(options: RenderOptions): void {
  const { pipeline, cluster, all, origins, acls, format } = options;
  if (acls && pipeline === undefined) {
    throw new UsageError(
      '--acls needs --pipeline <name>: ksqlDB apps belong to pipelines',
    );
  }
  if (pipeline === undefined && cluster === undefined && !all) {
    throw new UsageError(
      'Say what to render: --pipeline <name>, --cluster <name>, or --all for everything in the environment',
    );
  }
  if (format && !origins && !acls) {
    throw new UsageError(
      '--format belongs to --origins and --acls: manifests are printed as YAML',
    );
  }
}
