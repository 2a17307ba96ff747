import { loadFleet } from '../fleet/loadFleet';
import { decideWrite } from './decideWrite';

const VALUES = 'pipelines/orders/values.yaml';
const OWNED = 'pipeline: { name: orders, owner: group:default/data }\n';

/** Whether a member of group:default/data may write it, from one text of its values.yaml to another. */
function decide(before: string | undefined, after: string) {
  const fleetOf = (text: string | undefined) =>
    loadFleet(new Map(text === undefined ? [] : [[VALUES, text]]), []);
  return decideWrite({
    writer: {
      ownershipRefs: ['group:default/data'],
      permission: { allowed: true },
    },
    pipeline: 'orders',
    before: fleetOf(before),
    after: fleetOf(after),
  }).allowed;
}

describe('decideWrite', () => {
  it('lets one create and change what one owns', () => {
    expect(decide(undefined, OWNED)).toBe(true);
    expect(decide(OWNED, `${OWNED}topics: {}\n`)).toBe(true);
  });

  it.each([
    ['no owner', 'pipeline: { name: orders }\n'],
    ['an owner that is no reference', 'pipeline: { owner: the data team }\n'],
    ['values that cannot be read', 'pipeline: {\n'],
  ])('lets nobody take over a pipeline with %s', (_, before) => {
    expect(decide(before, OWNED)).toBe(false);
  });
});
