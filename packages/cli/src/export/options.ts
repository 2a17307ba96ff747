/** Options of `export`. */
export interface ExportOptions {
  repository: string;
  pipeline: string;
  env: string;
  /** Only this connector of the pipeline. */
  connector?: string;
  /** Folder for one file per connector; without it they are printed. */
  outputDir?: string;
  /** `request` is what POST /connectors takes, `config` what PUT /connectors/<name>/config takes. */
  format: 'request' | 'config';
}
