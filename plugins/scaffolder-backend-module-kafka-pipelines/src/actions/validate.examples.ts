import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Check and render what was filled in, before anything is written.',
    example: stringify({
      steps: [
        {
          id: 'validate',
          name: 'Check and render the pipeline',
          action: 'kafka:pipeline:validate',
          input: {
            changeSet: '${{ steps.fill.output.changeSet }}',
          },
        },
      ],
    }),
  },
];
