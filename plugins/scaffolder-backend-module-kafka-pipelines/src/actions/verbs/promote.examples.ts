import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Bring a pipeline from the environment to the other one that were chosen in the form, as it was reviewed.',
    example: stringify({
      steps: [
        {
          id: 'promote',
          name: 'Compare the environments',
          action: 'kafka:pipeline:promote',
          input: {
            values: '${{ parameters }}',
            digest: '${{ parameters.review.digest }}',
          },
        },
      ],
    }),
  },
  {
    description:
      'Bring a pipeline from dev to prod, with a value that prod says in its own way.',
    example: stringify({
      steps: [
        {
          id: 'promote',
          name: 'Compare the environments',
          action: 'kafka:pipeline:promote',
          input: {
            values: {
              pipeline: 'returns-outbox',
              from: 'dev',
              to: 'prod',
              decisions: {
                answers: {
                  '/connectors/returns-postgres/config/tasks.max': 1,
                },
              },
            },
          },
        },
      ],
    }),
  },
];
