import { Option } from 'commander';
import type { AddOptions } from '../catalogue/add';
import type { ListOptions } from '../catalogue/list';
import type { ShowOptions } from '../catalogue/show';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

function formatOption(): Option {
  return new Option('--format <format>', 'how to print')
    .choices(['text', 'json'])
    .default('text');
}

export const addCatalogue: AddCommand = (program, done) => {
  const catalogue = program
    .command('catalogue')
    .description(
      'Look up what is known of Kafka Connect plugins, and add your own.',
    );
  catalogue
    .command('add')
    .description(
      'Write what a Kafka Connect worker tells of its plugins into catalogue/ of the repository. Nothing is read of its connectors. For basic authentication set KAFKA_PIPELINES_CONNECT_USER and KAFKA_PIPELINES_CONNECT_PASSWORD.',
    )
    .addOption(repositoryOption())
    .requiredOption(
      '--from-connect <url>',
      'address of its REST API, such as http://localhost:8083',
    )
    .addOption(
      new Option(
        '--class <names...>',
        'only these classes, by full or simple name; else all that do not come with this tool',
      ).conflicts('all'),
    )
    .option('--all', 'all classes, those that come with this tool included')
    .option(
      '--name <id>',
      'artifact to file them under, as acme-connect or com.acme:acme-connect; else the one whose classes in artifacts/ name them, else their package',
    )
    .action(async (options: AddOptions) => {
      const { addToCatalogue } = await loaded(import('../catalogue/add'));
      done(await addToCatalogue(options));
    });
  catalogue
    .command('list')
    .description('Print the artifacts and versions that are known.')
    .addOption(repositoryOption())
    .addOption(formatOption())
    .action(async (options: ListOptions) => {
      const { listCatalogue } = await loaded(import('../catalogue/list'));
      done(await listCatalogue(options));
    });
  catalogue
    .command('show')
    .description(
      'Print the keys of a class: type, default, and what is allowed.',
    )
    .argument('<class>', 'full or simple name, such as MySqlConnector')
    .addOption(repositoryOption())
    .option(
      '--plugin-version <version>',
      'of which version; else the newest that is known',
    )
    .addOption(formatOption())
    .action(async (name: string, options: ShowOptions) => {
      const { showClass } = await loaded(import('../catalogue/show'));
      done(await showClass(name, options));
    });
};
