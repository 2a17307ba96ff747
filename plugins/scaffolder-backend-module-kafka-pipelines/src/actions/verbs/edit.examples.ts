import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Write the fields that were changed in the form, as they were reviewed.',
    example: stringify({
      steps: [
        {
          id: 'edit',
          name: 'Collect the changed fields',
          action: 'kafka:pipeline:edit',
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
      'The same for a certain GitOps repository of app-config, for a form without a review.',
    example: stringify({
      steps: [
        {
          id: 'edit',
          name: 'Collect the changed fields',
          action: 'kafka:pipeline:edit',
          input: { values: '${{ parameters }}', repository: 'data' },
        },
      ],
    }),
  },
];
