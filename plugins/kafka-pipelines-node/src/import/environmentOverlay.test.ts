import {
  mergeValues,
  type PipelineValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { environmentOverlay, OverlayError } from './environmentOverlay';

const prod = {
  pipeline: { name: 'orders', owner: 'group:default/a' },
  connect: { cluster: 'cdc' },
  connectors: {
    orders: {
      class: 'a.B',
      tasksMax: 2,
      state: 'paused',
      config: { topics: 'orders', host: 'prod', extra: 'x' },
      transforms: { route: { order: 10, type: 'a.C' } },
    },
    items: { class: 'a.B', config: { topics: 'items' } },
  },
  topics: { orders: { managed: 'external' } },
} as const;

const dev: PipelineValues = {
  pipeline: { name: 'orders', owner: 'group:default/b' },
  connect: { cluster: 'cdc' },
  connectors: {
    orders: {
      class: 'a.B',
      tasksMax: 1,
      config: { topics: 'orders', host: 'dev' },
    },
    late: { class: 'a.B', config: {} },
  },
  topics: { orders: { managed: 'external' } },
};

describe('environmentOverlay', () => {
  it('says only what differs, and switches off what is not there', () => {
    expect(environmentOverlay(prod, dev)).toEqual({
      connectors: {
        orders: {
          tasksMax: 1,
          state: 'running',
          config: { host: 'dev', extra: null },
          transforms: { route: { enabled: false } },
        },
        items: { enabled: false },
        late: { class: 'a.B', config: {} },
      },
    });
  });

  it('is empty for the same pipeline', () => {
    expect(environmentOverlay(prod, mergeValues(prod))).toEqual({});
  });

  it('refuses what a file of an environment cannot say', () => {
    const { tasksMax: _, ...orders } = prod.connectors.orders;
    expect(() =>
      environmentOverlay(
        prod,
        mergeValues(prod, {}, { connectors: null }, { connectors: { orders } }),
      ),
    ).toThrow(new OverlayError('/connectors/orders/tasksMax'));
  });
});
