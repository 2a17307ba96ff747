import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Take the next of the two steps of a removal, as it was reviewed.',
    example: stringify({
      steps: [
        {
          id: 'remove',
          name: 'Find out which step is next',
          action: 'kafka:pipeline:remove',
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
      'Take the next step of the removal of a certain pipeline, in a certain GitOps repository of app-config.',
    example: stringify({
      steps: [
        {
          id: 'remove',
          name: 'Find out which step is next',
          action: 'kafka:pipeline:remove',
          input: {
            values: { pipeline: 'returns-outbox' },
            repository: 'data',
          },
        },
      ],
    }),
  },
];
