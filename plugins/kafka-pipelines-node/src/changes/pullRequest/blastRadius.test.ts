import { loadFleet } from '../../fleet/loadFleet';
import { demoSnapshot } from '../../preview/__testUtils__/demoSnapshot';
import type { Snapshot } from '../../repository/types';
import { blastRadius } from './blastRadius';
import { changesOf, connector, topic } from './__testUtils__/manifests';

describe('blastRadius', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await demoSnapshot();
  });

  const fleetOf = (files = snapshot.files) =>
    loadFleet(files, snapshot.skipped);

  it('counts the connectors of each Connect cluster', () => {
    const fleet = fleetOf();
    const { connectClusters } = blastRadius({
      pipelines: ['orders-cdc'],
      objects: changesOf(
        [connector('a'), connector('b'), topic('t')],
        [connector('b', { x: '1' })],
      ),
      before: fleet,
      after: fleet,
    });
    expect(connectClusters).toEqual([
      { environment: 'dev', cluster: 'cdc', connectors: 2 },
    ]);
  });

  it('finds who shares topics, also when that ends with the change', () => {
    const reader = [
      'pipeline: { name: reader, owner: group:default/commerce }',
      'connect: { cluster: cdc }',
      'connectors:',
      '  orders-reader:',
      '    class: org.apache.kafka.connect.file.FileStreamSinkConnector',
      '    config: { topics: shop.orders, file: /tmp/x }',
      '',
    ].join('\n');
    const before = new Map(snapshot.files)
      .set('pipelines/reader/values.yaml', reader)
      .set('pipelines/reader/values-dev.yaml', '');
    const after = new Map(before).set(
      'pipelines/reader/values.yaml',
      reader.replace('shop.orders', 'other'),
    );
    const shares = (fleets: { before: typeof before; after: typeof before }) =>
      blastRadius({
        pipelines: ['reader'],
        objects: [],
        before: fleetOf(fleets.before),
        after: fleetOf(fleets.after),
      }).pipelines;
    const ordersCdc = expect.objectContaining({
      pipeline: 'orders-cdc',
      shared: expect.arrayContaining([
        expect.objectContaining({ kind: 'topic', name: 'shop.orders' }),
      ]),
    });
    expect(shares({ before, after })).toContainEqual(ordersCdc);
    expect(shares({ before: after, after: before })).toContainEqual(ordersCdc);
    expect(shares({ before: after, after })).toEqual([]);
  });

  it('is the other way round for the one that writes', () => {
    const fleet = fleetOf();
    const { pipelines } = blastRadius({
      pipelines: ['orders-cdc'],
      objects: [],
      before: fleet,
      after: fleet,
    });
    expect(pipelines.map(({ pipeline }) => pipeline)).not.toContain(
      'orders-cdc',
    );
  });
});
