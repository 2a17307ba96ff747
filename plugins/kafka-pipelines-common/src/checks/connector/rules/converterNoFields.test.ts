import { chain, configFindings } from '../testTransforms';

const TEXT = 'org.apache.kafka.connect.storage.StringConverter';

const found = (
  steps: Parameters<typeof chain>[0],
  more: Record<string, string> = {},
) =>
  configFindings('converter/no-fields', {
    'connector.class': 'org.example.Sink',
    'value.converter': TEXT,
    ...chain(steps),
    ...more,
  });

describe('converter/no-fields', () => {
  it('finds transforms of fields where there are none', () => {
    expect(
      found({
        route: ['.RegexRouter', 'regex=a', 'replacement=b'],
        mask: ['.MaskField$Value', 'fields=email'],
        topic: ['.InsertField$Value', 'topic.field=t'],
      }),
    ).toEqual([
      {
        key: 'transforms.mask.type',
        message:
          'The transform mask works on fields, and StringConverter gives none.',
        hint: expect.stringContaining('value.converter'),
      },
      expect.objectContaining({ key: 'transforms.topic.type' }),
    ]);
  });

  it('says nothing of others', () => {
    const mask: [string, string] = ['.MaskField$Value', 'fields=email'];
    expect(found({ hoist: ['.HoistField$Value', 'field=a'], mask })).toEqual(
      [],
    );
    expect(found({ parse: ['com.acme.Parse'], mask })).toEqual([]);
    expect(found({ mask: [...mask, 'predicate=p'] })).toEqual([]);
    expect(found({ whole: ['.Cast$Value', 'spec=int32'] })).toEqual([]);
    expect(
      found({ mask }, { 'connector.class': 'org.example.Source' }),
    ).toEqual([]);
    expect(
      found(
        { mask },
        { 'value.converter': 'org.apache.kafka.connect.json.JsonConverter' },
      ),
    ).toEqual([]);
  });
});
