import type {
  FleetEnvironment,
  ListedPlugin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadConnectCatalogue } from '../catalogue/loadConnectCatalogue';
import { importedArtifacts } from './importedArtifacts';

const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
const UNWRAP = 'io.debezium.transforms.ExtractNewRecordState';

function environment(
  artifacts: FleetEnvironment['connectShared']['artifacts'] = {},
): FleetEnvironment {
  return {
    name: 'dev',
    config: {
      charts: {
        'kafka-pipeline': { bundled: '1' },
        'kafka-connect': { bundled: '1' },
      },
      valueFiles: { 'kafka-pipeline': [], 'kafka-connect': [] },
    },
    shared: {},
    connectShared: { artifacts },
  };
}

const artifactsOf = (listed: ListedPlugin[], where = environment()) =>
  importedArtifacts(listed, where, loadConnectCatalogue());

describe('importedArtifacts', () => {
  it('names an artifact that the catalogue knows, and none for what is in it', () => {
    expect(
      artifactsOf([
        { class: UNWRAP, type: 'transformation', version: '3.6.1.Final' },
        { class: MYSQL, type: 'source', version: '3.6.1.Final' },
      ]),
    ).toEqual({
      artifacts: {
        'debezium-connector-mysql@3.6.1.Final': {
          version: '3.6.1.Final',
          classes: [MYSQL],
        },
      },
      plugins: {
        'debezium-connector-mysql': {
          artifact: 'debezium-connector-mysql@3.6.1.Final',
        },
      },
      unversioned: [],
    });
  });

  it('takes what the repository has', () => {
    expect(
      artifactsOf(
        [{ class: MYSQL, type: 'source', version: '3.6.1.Final' }],
        environment({
          'cdc@1': {
            group: 'io.debezium',
            artifact: 'debezium-connector-mysql',
            version: '3.6.1.Final',
          },
        }),
      ),
    ).toMatchObject({
      artifacts: {},
      plugins: { 'debezium-connector-mysql': { artifact: 'cdc@1' } },
    });
  });

  it('keeps two versions of a plugin apart', () => {
    const { plugins } = artifactsOf(
      ['3.5.2.Final', '3.6.1.Final'].map(version => ({
        class: MYSQL,
        type: 'source',
        version,
      })),
    );
    expect(Object.keys(plugins)).toEqual([
      'debezium-connector-mysql',
      'debezium-connector-mysql-3-6-1-final',
    ]);
  });

  it('names a class that nobody knows after its package, and guesses no version', () => {
    expect(
      artifactsOf([
        { class: 'com.acme.Sink', type: 'sink', version: '1.0' },
        { class: 'com.acme.smt.Mask', type: 'transformation', version: null },
      ]),
    ).toEqual({
      artifacts: {
        'com.acme@1.0': { version: '1.0', classes: ['com.acme.Sink'] },
      },
      plugins: { 'com-acme': { artifact: 'com.acme@1.0' } },
      unversioned: [
        { artifact: 'com.acme.smt', classes: ['com.acme.smt.Mask'] },
      ],
    });
  });

  it("leaves out Kafka's own, which is part of every worker", () => {
    expect(
      artifactsOf([
        {
          class: 'org.apache.kafka.connect.mirror.MirrorSourceConnector',
          type: 'source',
          version: '4.3.1',
        },
      ]).artifacts,
    ).toEqual({});
  });
});
