import type { Finding } from '../finding';
import type { FleetPipeline } from '../fleet/types';
import type { Sides } from './partDiffs';

/** What to compare. @public */
export interface DiffOptions {
  /** Only this pipeline, and what reaches it. */
  pipeline?: string;
  /** Only this environment. */
  environment?: string;
  /** Date of the check of the change: an exemption counts up to its `until`. */
  today?: Date;
}

/** Whether something belongs to what is asked for. */
export class Asked {
  constructor(private readonly options: DiffOptions) {}

  /** True unless one pipeline is asked for. */
  get isFleet(): boolean {
    return this.options.pipeline === undefined;
  }

  /** True when all of it is asked for. */
  get isAll(): boolean {
    return this.isFleet && this.options.environment === undefined;
  }

  isIn(environment: string): boolean {
    return (this.options.environment ?? environment) === environment;
  }

  isPipeline({ before, after }: Sides<FleetPipeline>): boolean {
    return this.isFleet || (after ?? before)?.name === this.options.pipeline;
  }

  /** True for a file or folder that is or may be of what is asked for. */
  isPlace(path: string): boolean {
    const [top, name, file = ''] = path.split('/');
    const environment = /^values-(.+)\.ya?ml$/.exec(file)?.[1];
    return (
      (top !== 'pipelines' || this.isFleet || name === this.options.pipeline) &&
      (environment === undefined || this.isIn(environment))
    );
  }

  isFinding({ file }: Finding): boolean {
    return (
      this.isPlace(file) && (this.isFleet || file.startsWith('pipelines/'))
    );
  }
}
