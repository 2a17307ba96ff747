import { CATALOGUE } from './__testUtils__/shop';
import { optionDiff } from './optionDiff';

const diff = (from: string, to: string) =>
  optionDiff(CATALOGUE, 'shop-sink', from, to);

describe('optionDiff', () => {
  it('tells what is different about every class, bundled ones too', () => {
    expect(diff('1.0', '2.0')).toEqual({
      artifact: 'org.shop:shop-sink',
      from: '1.0',
      to: '2.0',
      classes: [
        {
          class: 'org.shop.Flatten',
          kind: 'transformation',
          change: 'changed',
          keys: [
            { key: 'delimiter', change: 'removed' },
            { key: 'separator', change: 'added', default: '_' },
          ],
        },
        {
          class: 'org.shop.NewSink',
          kind: 'sink',
          change: 'added',
          keys: [],
        },
        {
          class: 'org.shop.OldSink',
          kind: 'sink',
          change: 'removed',
          keys: [],
        },
        {
          class: 'org.shop.ShopSink',
          kind: 'sink',
          change: 'changed',
          keys: [
            { key: 'batch.size', change: 'type', from: 'INT', to: 'LONG' },
            {
              key: 'batch.size',
              change: 'range',
              from: { min: 1 },
              to: { min: 1, max: 1000 },
            },
            { key: 'batch.size', change: 'default', from: 10, to: 100 },
            { key: 'dataset', change: 'removed', use: 'default.dataset' },
            { key: 'default.dataset', change: 'added', default: null },
            {
              key: 'mode',
              change: 'values',
              from: ['insert', 'merge', 'upsert'],
              to: ['insert', 'upsert', 'append'],
              added: ['append'],
              removed: ['merge'],
              use: { merge: 'upsert' },
            },
            { key: 'project', change: 'added', required: true, default: null },
            { key: 'table', change: 'added', default: null },
            { key: 'table.name', change: 'deprecated', use: 'table' },
            { key: 'token', change: 'deprecated' },
          ],
        },
      ],
    });
  });

  it('has nothing to say of the same version', () => {
    expect(diff('1.0', '1.0')?.classes).toEqual([]);
  });

  it('takes the nearest version and says which', () => {
    expect(diff('0.9', '2.0.1')).toMatchObject({
      from: '0.9',
      fromFacts: '1.0',
      to: '2.0.1',
      toFacts: '2.0',
    });
    expect(diff('0.9', '2.0.1')?.classes).toEqual(diff('1.0', '2.0')?.classes);
  });

  it('does not know every artifact', () => {
    expect(optionDiff(CATALOGUE, 'shop', '1', '2')).toBeUndefined();
  });
});
