import type { Danger } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { joinDangers } from './joinDangers';

const danger = (environment: string, after: string): Danger => ({
  environment,
  kind: 'KafkaTopic',
  name: 'orders',
  message: 'gets fewer partitions, which Kafka cannot do',
  values: { before: '6', after },
});

describe('joinDangers', () => {
  it('joins environments that have the same danger, and only those', () => {
    const { environment, ...shared } = danger('dev', '3');
    expect(
      joinDangers([danger('dev', '3'), danger('prod', '1'), danger('qa', '3')]),
    ).toEqual([
      { ...shared, environments: [environment, 'qa'] },
      {
        ...shared,
        values: { before: '6', after: '1' },
        environments: ['prod'],
      },
    ]);
  });
});
