import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Make one change across what was selected in the form, as it was reviewed.',
    example: stringify({
      steps: [
        {
          id: 'bulk',
          name: 'Find what is changed',
          action: 'kafka:pipeline:bulk',
          input: {
            values: '${{ parameters }}',
            digest: '${{ parameters.review.digest }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Give every connector of a class another plugin version.',
    example: stringify({
      steps: [
        {
          id: 'bulk',
          name: 'Find what is changed',
          action: 'kafka:pipeline:bulk',
          input: {
            values: {
              select: { class: 'io.debezium.connector.mysql.MySqlConnector' },
              change: { kind: 'pluginVersion', version: '3.6.2.Final' },
            },
          },
        },
      ],
    }),
  },
];
