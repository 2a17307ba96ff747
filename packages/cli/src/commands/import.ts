import { Option } from 'commander';
import type { ImportOptions } from '../import/options';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

export const addImport: AddCommand = (program, done) => {
  program
    .command('import')
    .description(
      'Write connectors that run, or that files hold, into the repository as pipelines. Secrets never reach it: references to Secrets stand in their place, and a checklist says which to create. A worker is only read. Exit code: 0 what is written gives the same configs, 1 it does not or nothing was written, 2 wrong usage.',
    )
    .argument(
      '[files...]',
      'JSON of GET /connectors?expand=info, of single connectors or of kafbat UI; YAML of KafkaConnector, KafkaConnect and KafkaTopic, such as what kubectl get -o yaml or helm template print; - is standard input',
    )
    .addOption(repositoryOption())
    .requiredOption('--env <name>', 'environment that they run in')
    .option(
      '--from <urls...>',
      'addresses of Kafka Connect workers, as <url> or <Connect cluster>=<url>. For basic authentication set KAFKA_PIPELINES_CONNECT_USER and KAFKA_PIPELINES_CONNECT_PASSWORD',
    )
    .option(
      '--cluster <name>',
      'Connect cluster of connectors that do not say theirs; it may be new',
    )
    .option(
      '--kafka-cluster <name>',
      'of a new Connect cluster; needed where the environment has several',
    )
    .option(
      '--namespace <name>',
      'of a new Connect cluster (default: that of its KafkaConnect, else its name)',
    )
    .option(
      '--worker-config <file>',
      'connect-distributed.properties of the workers, for the group id and the storage topics of a new Connect cluster',
    )
    .option(
      '--group <by>',
      'what becomes one pipeline: each connector, those that share a topic, or those for which the first group of a regular expression is the same',
      'connector',
    )
    .option('--owner <ref>', 'owner of the pipelines')
    .option(
      '--owners <file>',
      'YAML of owners by pattern of connector names; the first that fits',
    )
    .option(
      '--rename <pairs...>',
      '<old>=<new>, for names that a KafkaConnector cannot have',
    )
    .option('--only <names...>', 'only these connectors; * is any text')
    .option('--exclude <names...>', 'not these connectors')
    .option(
      '--presets',
      'move what three or more connectors of a class have in common into presets',
    )
    .option(
      '--no-topics',
      'do not name the topics that connectors read and write',
    )
    .option(
      '--secret-provider <alias>',
      'config provider that references name',
      'secrets',
    )
    .option(
      '--secret-namespace <name>',
      'namespace of the Secrets (default: that of the Connect cluster)',
    )
    .option(
      '--checklist <file>',
      'write there, as Markdown, what is left to people; else it is printed',
    )
    .option('--dry-run', 'only print what would be written')
    .addOption(
      new Option(
        '--verify',
        'write nothing: render the repository, and compare with what runs as the Strimzi operator does',
      ).conflicts(['preflight', 'dryRun']),
    )
    .addOption(
      new Option(
        '--preflight',
        'write nothing: say whether Strimzi may take over the connectors of --cluster; it deletes those without a KafkaConnector. Files are the KafkaConnectors in the cluster, else those of the repository are looked at',
      ).conflicts('dryRun'),
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importConnectors } = await loaded(import('../import/import'));
      done(await importConnectors(files, options));
    });
};
