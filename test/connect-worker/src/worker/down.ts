/* Ends what `up` has started. */
import { RUN } from './folders';
import { stopWorker } from './worker';

stopWorker(RUN).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
