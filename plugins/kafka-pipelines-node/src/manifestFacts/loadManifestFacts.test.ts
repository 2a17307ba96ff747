import { loadManifestFacts } from './loadManifestFacts';

describe('loadManifestFacts', () => {
  it.each([
    [undefined, '1.2.0'],
    ['1.2.0', '1.2.0'],
    ['1.2', '1.2.0'],
    ['99.0', '1.2.0'],
    ['1.1.7', '1.1.0'],
    ['1.0', '1.0.0'],
    ['0.50.0', '0.49.0'],
    ['0.45', '0.45.0'],
    ['0.9.0', '0.45.0'],
  ])('of %s has those of %s', (operatorVersion, strimzi) => {
    expect(loadManifestFacts(operatorVersion).strimzi).toBe(strimzi);
  });

  it('reads a release once', () => {
    expect(loadManifestFacts('1.2')).toBe(loadManifestFacts(undefined));
  });

  it('knows the kinds of Strimzi by the versions that are served', () => {
    const strimziKinds = (version: string) =>
      Object.keys(loadManifestFacts(version).kinds)
        .filter(id => id.endsWith('/KafkaConnect'))
        .sort();
    expect(strimziKinds('0.45')).toEqual([
      'kafka.strimzi.io/v1beta2/KafkaConnect',
    ]);
    expect(strimziKinds('0.49')).toEqual([
      'kafka.strimzi.io/v1/KafkaConnect',
      'kafka.strimzi.io/v1beta2/KafkaConnect',
    ]);
    expect(strimziKinds('1.0')).toEqual(['kafka.strimzi.io/v1/KafkaConnect']);
  });

  it('joins its parts', () => {
    const { kinds } = loadManifestFacts('1.2.0');
    expect(JSON.stringify(kinds)).not.toContain('"part"');
    expect(
      kinds['apps/v1/StatefulSet'].properties?.metadata.properties?.labels,
    ).toEqual({ type: 'object', additionalProperties: { type: 'string' } });
    expect(kinds['kafka.strimzi.io/v1/KafkaConnect'].properties?.metadata).toBe(
      kinds['apps/v1/StatefulSet'].properties?.metadata,
    );
  });
});
