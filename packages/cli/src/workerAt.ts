import { ConnectWorker } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { UsageError } from './exitCodes';

/** Environment variables, because a command line is seen by others. */
const USER = 'KAFKA_PIPELINES_CONNECT_USER';
const PASSWORD = 'KAFKA_PIPELINES_CONNECT_PASSWORD';

function credentialsFrom(env: NodeJS.ProcessEnv) {
  const { [USER]: username, [PASSWORD]: password } = env;
  if ((username === undefined) !== (password === undefined)) {
    throw new UsageError(`${USER} and ${PASSWORD} come together`);
  }
  return username !== undefined && password !== undefined
    ? { username, password }
    : undefined;
}

/**
 * The Kafka Connect worker at an address of the command line, with the user and
 * the password of the environment variables, if there are.
 *
 * @throws UsageError when that is no address, or only one of the two is set
 */
export function workerAt(url: string): ConnectWorker {
  const credentials = credentialsFrom(process.env);
  try {
    return new ConnectWorker({ url, ...(credentials && { credentials }) });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
