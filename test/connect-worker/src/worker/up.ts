/* Starts the worker. The last line printed is the URL of its REST interface. */
import { JARS, RUN } from './folders';
import { startWorker } from './worker';

startWorker(RUN, JARS).then(
  url => console.log(url),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
