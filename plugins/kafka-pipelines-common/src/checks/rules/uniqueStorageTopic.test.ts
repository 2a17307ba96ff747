import { findingsOf } from '../testFleet';

const RULE = 'unique/storage-topic';

const cluster = (name: string, identity: string) => ({
  [`connect-clusters/${name}/values.yaml`]: `cluster: { name: ${name} }\nidentity: { ${identity} }\n`,
  [`connect-clusters/${name}/values-dev.yaml`]: '',
});

const CLUSTERS = {
  'dev.yaml':
    "kafkaClusters: { main: { bootstrapServers: 'k:9092' }, far: { bootstrapServers: 'f:9092' } }\nconnectClusters: { cdc: { kafkaCluster: main }, other: { kafkaCluster: main }, apart: { kafkaCluster: far } }\n",
};

describe('unique/storage-topic', () => {
  it('gives every purpose of every Connect cluster a topic of its own', () => {
    expect(
      findingsOf(RULE, {
        ...CLUSTERS,
        ...cluster('cdc', 'configStorageTopic: c, offsetStorageTopic: c'),
        ...cluster('other', 'statusStorageTopic: c'),
        ...cluster('apart', 'statusStorageTopic: c'),
      }).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'connect-clusters/cdc/values.yaml:2:33 /identity/configStorageTopic',
        'The topic c is also offsetStorageTopic of Connect cluster cdc, statusStorageTopic of Connect cluster other.',
      ],
      [
        'connect-clusters/cdc/values.yaml:2:56 /identity/offsetStorageTopic',
        'The topic c is also configStorageTopic of Connect cluster cdc, statusStorageTopic of Connect cluster other.',
      ],
      [
        'connect-clusters/other/values.yaml:2:33 /identity/statusStorageTopic',
        'The topic c is also configStorageTopic of Connect cluster cdc, offsetStorageTopic of Connect cluster cdc.',
      ],
    ]);
  });
});
