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
        /** A git repository. */
        git: {
          /** Path or `file:` address of a local bare repository; relative to the backend's working directory. */
          url: string;
        };
        /** Branch that is read and written; default is `main`. */
        branch?: string;
        /** How a change is published; default is `commit`: straight to the branch. */
        publish?: 'commit';
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
