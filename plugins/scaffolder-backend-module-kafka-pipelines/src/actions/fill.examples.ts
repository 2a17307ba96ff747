import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Fill in the blueprint beside the template with the whole form, for the default GitOps repository.',
    example: stringify({
      steps: [
        {
          id: 'fill',
          name: 'Fill in the blueprint',
          action: 'kafka:pipeline:fill',
          input: {
            blueprint: './blueprint',
            values: '${{ parameters }}',
          },
        },
      ],
    }),
  },
  {
    description: 'The same for a certain GitOps repository of app-config.',
    example: stringify({
      steps: [
        {
          id: 'fill',
          name: 'Fill in the blueprint',
          action: 'kafka:pipeline:fill',
          input: {
            blueprint: './blueprint',
            values: '${{ parameters }}',
            repository: 'data',
          },
        },
      ],
    }),
  },
];
