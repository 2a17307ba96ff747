export interface Config {
  kafkaPipelines?: {
    helm?: {
      /** Helm binary, 3.17 or newer. Default: `helm` on PATH, else the one of this workspace. */
      command?: string;
    };
    /** Repository used where a template names none. Needed only when several are configured. */
    defaultRepository?: string;
    /** GitOps repositories by name. */
    repositories?: {
      [name: string]: {
        git?: {
          /** `file:` (relative to the backend's working directory), `https:` or `ssh:` address of a bare repository. */
          url: string;
        };
        branch?: string;
        publish?: 'commit' | 'branch' | 'pullRequest';
      };
    };
  };
  catalog?: {
    providers?: {
      kafkaPipelines?: {
        [id: string]: {
          /** Name in kafkaPipelines.repositories; default is the id. */
          repository?: string;
          /** Namespace of the entities; default is `default`. */
          namespace?: string;
          /** A run that would remove more entities than this stops; default 20. */
          maxRemovedPercent?: number;
          schedule?: {
            frequency: object;
            timeout: object;
          };
        };
      };
    };
  };
}
