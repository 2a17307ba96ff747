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
  {
    description:
      'Ask a team to review the pull request, with the token of the person who fills in the form.',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Open a pull request',
          action: 'kafka:pipeline:publish',
          input: {
            changeSet: '${{ steps.fill.output.changeSet }}',
            digest: '${{ parameters.review.digest }}',
            labels: ['kafka'],
            teamReviewers: ['data-infrastructure'],
            autoMerge: 'squash',
            token: '${{ secrets.USER_OAUTH_TOKEN }}',
          },
        },
      ],
    }),
  },
];
