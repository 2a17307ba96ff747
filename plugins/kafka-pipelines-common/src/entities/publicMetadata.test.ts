import { publicDescription, publicLabels } from './publicMetadata';

const TOKEN = `ghp_${'a1B2'.repeat(10)}`;

describe('what everybody may read of a pipeline', () => {
  it('has no label that holds a secret', () => {
    expect(publicLabels({ team: 'shop', note: TOKEN })).toEqual({
      team: 'shop',
    });
    expect(publicLabels(undefined)).toEqual({});
  });

  it('has no description with a secret in it', () => {
    expect(publicDescription('Orders into BigQuery')).toBe(
      'Orders into BigQuery',
    );
    expect(publicDescription(`Orders, with ${TOKEN}`)).toBeUndefined();
    expect(publicDescription(undefined)).toBeUndefined();
  });
});
