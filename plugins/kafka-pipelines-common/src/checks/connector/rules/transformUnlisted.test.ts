import { configFindings } from '../testTransforms';

const RULE = 'transform/unlisted';

describe('transform/unlisted', () => {
  it('says once of an alias that its list lacks it', () => {
    expect(
      configFindings(RULE, {
        transforms: 'route',
        'transforms.route.type': 'a.Route',
        'transforms.mask.fields': 'email',
        'transforms.mask.type': 'a.Mask',
        'transforms.rout.regex': 'x',
        'predicates.p.type': 'a.P',
      }),
    ).toEqual([
      {
        key: 'transforms.mask.type',
        message:
          'The transform mask is not in the list transforms: nothing reads its keys.',
        hint: 'Add mask to transforms, or remove its keys.',
      },
      {
        key: 'transforms.rout.regex',
        message:
          'The transform rout is not in the list transforms: nothing reads its keys. Did you mean route?',
        hint: 'Add rout to transforms, or remove its keys.',
      },
      {
        key: 'predicates.p.type',
        message:
          'The predicate p is not in the list predicates: nothing reads its keys.',
        hint: 'Add p to predicates, or remove its keys.',
      },
    ]);
  });

  it('knows aliases with dots', () => {
    expect(
      configFindings(RULE, {
        transforms: 'a.b',
        'transforms.a.b.type': 'a.Route',
        'transforms.a.b.x': '1',
      }),
    ).toEqual([]);
  });
});
