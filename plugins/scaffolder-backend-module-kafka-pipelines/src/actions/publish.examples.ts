import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Write exactly what was looked at in the review step of the form.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Write it to the GitOps repository',
          action: 'kafka:pipeline:publish',
          input: {
            changeSet: '${{ steps.fill.output.changeSet }}',
            digest: '${{ parameters.review.digest }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Write a change for a form without a review step.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Write it to the GitOps repository',
          action: 'kafka:pipeline:publish',
          input: {
            changeSet: '${{ steps.fill.output.changeSet }}',
            digest: '${{ steps.fill.output.digest }}',
          },
        },
      ],
    }),
  },
];
