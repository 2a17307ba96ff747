/**
 * The `kafka-pipelines` command line.
 *
 * @packageDocumentation
 */
import { run } from './run';

// The reader of a pipe may have seen enough, as `head` does.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') {
    process.exit();
  }
  throw error;
});

// Not process.exit: what was written to a pipe has to arrive first.
run(process.argv.slice(2)).then(code => {
  process.exitCode = code;
});
