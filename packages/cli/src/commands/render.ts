import { Option } from 'commander';
import { UsageError } from '../exitCodes';
import type { RenderOptions } from '../render/options';
import { type AddCommand, repositoryOption } from './command';
import { loaded } from './loaded';

/** Options of `render` that belong to one environment. */
const RENDER_OPTIONS = [
  'env',
  'pipeline',
  'cluster',
  'all',
  'printCommand',
  'origins',
  'acls',
  'format',
];

type RenderArguments = Omit<RenderOptions, 'env'> & {
  env?: string;
  argocd?: boolean;
};

export const addRender: AddCommand = (program, done) => {
  program
    .command('render')
    .description(
      'Print the Kubernetes manifests of a pipeline, of a Connect cluster or of a whole environment.',
    )
    .addOption(repositoryOption())
    .option('--env <name>', 'in which environment')
    .addOption(
      new Option('--pipeline <name>', 'which pipeline').conflicts([
        'cluster',
        'all',
      ]),
    )
    .addOption(
      new Option('--cluster <name>', 'which Connect cluster').conflicts('all'),
    )
    .option('--all', 'every pipeline and Connect cluster of the environment')
    .addOption(
      new Option(
        '--print-command',
        'print the helm command line instead, for a shell in the working copy',
      ).conflicts(['origins', 'acls']),
    )
    .addOption(
      new Option(
        '--origins',
        'print instead which file and line sets every key, and what it wins over',
      ).conflicts(['acls', 'all']),
    )
    .addOption(
      new Option(
        '--acls',
        'print instead the Kafka ACLs that the ksqlDB apps of the pipeline need',
      ).conflicts(['cluster', 'all']),
    )
    .addOption(
      new Option('--format <format>', 'how to print origins and ACLs').choices([
        'text',
        'json',
      ]),
    )
    .option('--no-cache', 'render everything anew, and keep nothing of it')
    .addOption(
      new Option(
        '--argocd',
        'print instead argocd/applicationset.yaml, for all environments',
      ).conflicts(RENDER_OPTIONS),
    )
    .action(async ({ argocd, env, ...options }: RenderArguments) => {
      if (argocd) {
        const { renderArgocd } = await loaded(import('../renderArgocd'));
        done(await renderArgocd(options.repository));
      } else if (env === undefined) {
        throw new UsageError(
          '--env <name> is missing: name the environment to render',
        );
      } else {
        const { render } = await loaded(import('../render/render'));
        done(await render({ ...options, env }));
      }
    });
};
