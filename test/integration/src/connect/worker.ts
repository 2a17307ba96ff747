/** URL of the worker that the tests run on. */
export function workerUrl(): string {
  const url = process.env.CONNECT_URL;
  if (!url) {
    throw new Error(
      'CONNECT_URL must name a Kafka Connect worker: scripts/integration.mjs starts one',
    );
  }
  return url;
}
