import { configFindings } from '../testTransforms';

const found = (config: Record<string, string>) =>
  configFindings('mirror/same-alias', {
    'connector.class': 'org.apache.kafka.connect.mirror.MirrorSourceConnector',
    ...config,
  });

describe('mirror/same-alias', () => {
  it('wants two aliases', () => {
    expect(
      found({ 'source.cluster.alias': 'a', 'target.cluster.alias': 'b' }),
    ).toEqual([]);
    expect(found({})).toEqual([]);
    expect(
      found({ 'source.cluster.alias': 'a', 'target.cluster.alias': 'a' }),
    ).toEqual([
      {
        key: 'target.cluster.alias',
        message: 'Source and target have the same alias, a.',
        hint: expect.stringContaining('Give each cluster its own'),
      },
    ]);
    // The default of the target.
    expect(found({ 'source.cluster.alias': 'target' })).toEqual([
      expect.objectContaining({ key: 'source.cluster.alias' }),
    ]);
  });
});
