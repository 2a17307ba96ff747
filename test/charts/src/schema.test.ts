import { testedHelms } from './helm';
import { clusters } from './guards';
import { render } from './render';

describe('the schema', () => {
  it.each([
    ['an unknown key', { conectors: {} }, 'conectors'],
    ['an unknown field', { connectors: { c: { klass: 'x' } } }, 'klass'],
    ['a bad state', { connectors: { c: { state: 'on' } } }, 'state'],
    ['an owner with a space', { pipeline: { owner: 'data team' } }, 'owner'],
  ])('refuses %s on every Helm', async (_, values, where) => {
    for (const helm of await testedHelms()) {
      await expect(
        render(helm, 'kafka-pipeline', [clusters, values]),
      ).rejects.toThrow(where);
    }
  });
});
