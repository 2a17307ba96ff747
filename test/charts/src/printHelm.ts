import { resolveHelm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/** Prints the Helm this workspace uses, or one line that says how to install it. */
resolveHelm().then(
  ({ command, version }) =>
    process.stdout.write(`Helm ${version}: ${command}\n`),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
