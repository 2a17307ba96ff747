/** A worker of Kafka Connect cannot be asked, or does not answer as one. @public */
export class ConnectWorkerError extends Error {
  constructor(
    message: string,
    /** HTTP status of its answer; undefined when there was none. */
    readonly status?: number,
  ) {
    super(message);
    this.name = 'ConnectWorkerError';
  }
}
