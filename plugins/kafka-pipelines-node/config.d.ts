export interface Config {
  kafkaPipelines?: {
    helm?: {
      /** Helm binary, 3.17 or newer. Default: `helm` on PATH, else the one of this workspace. */
      command?: string;
    };
    /** Repository used where a template names none. Needed only when several are configured. */
    defaultRepository?: string;
    /**
     * Folder for copies of repositories on git servers, relative to the backend's working
     * directory. They are caches, so it may be deleted; each replica needs one of its own, or
     * none. Default is a folder of the user below the temporary folder.
     */
    stateDirectory?: string;
    /** GitOps repositories by name. */
    repositories?: {
      [name: string]: {
        /** A git repository; either this or `github`. */
        git?: {
          /**
           * Path or `file:` address of a local bare repository, relative to the backend's working
           * directory; or an `https:` or `ssh:` address, without a password.
           */
          url: string;
          /** How git signs in at a server. */
          auth?: {
            /** For `https:`. */
            username?: string;
            /**
             * Or a token, for `https:`.
             * @visibility secret
             */
            password?: string;
            /**
             * Instead of the two, for `https:` servers that take a token without a name.
             * @visibility secret
             */
            token?: string;
            /** For `ssh:`. */
            privateKeyFile?: string;
            /** Keys of the server, for `ssh:`. */
            knownHostsFile?: string;
          };
        };
        /** A repository on GitHub; either this or `git`. */
        github?: {
          /** `https://host/owner/repository`; the host's token or app stands in `integrations.github`. */
          url: string;
          /**
           * Whether writes wait, so as to stay below 80 a minute and 500 an hour for one token or
           * app. Default is true for github.com and ghe.com, which allow no more, and false for
           * GitHub Enterprise Server, where the administrator may set limits.
           */
          paceWrites?: boolean;
        };
        /** Branch that is read and written; default is `main`. */
        branch?: string;
        /**
         * How a change is published: straight to the branch (`commit`), on a branch of its own
         * (`branch`, for `git`) or with a pull request (`pullRequest`, for `github`). Default is
         * `commit` for `git` and `pullRequest` for `github`.
         */
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
