import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Make a pipeline that is like another one, with the names that were given in the form, as it was reviewed.',
    example: stringify({
      steps: [
        {
          id: 'derive',
          name: 'Derive the pipeline',
          action: 'kafka:pipeline:derive',
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
          id: 'derive',
          name: 'Derive the pipeline',
          action: 'kafka:pipeline:derive',
          input: { values: '${{ parameters }}', repository: 'data' },
        },
      ],
    }),
  },
];
