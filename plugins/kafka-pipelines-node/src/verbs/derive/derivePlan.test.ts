import { demo } from '../__testUtils__/demo';
import { derivePlan } from './derivePlan';

const CDC = { pipeline: 'orders-cdc', name: 'invoices-cdc' };

describe('derivePlan', () => {
  it('asks for names, and is silent about what runs', async () => {
    const { fleet } = await demo();
    const plan = derivePlan(fleet, CDC);
    expect(plan.verb).toBe('derive');
    expect(plan.mustDiffer.map(({ id }) => id)).toContain(
      'connector/orders-mysql',
    );
    expect(plan.notRunning).toEqual([]);
  });

  it('says which parts do not run where the new pipeline will be', async () => {
    const { fleet } = await demo({
      'pipelines/orders-cdc/values-prod.yaml':
        'connectors:\n  orders-mysql: { state: stopped }\n  orders-bigquery: { state: paused }\n',
    });
    const resting = [
      {
        environment: 'prod',
        kind: 'connector',
        name: 'orders-bigquery',
        now: 'paused',
      },
      {
        environment: 'prod',
        kind: 'connector',
        name: 'orders-mysql',
        now: 'stopped',
      },
    ];
    expect(derivePlan(fleet, CDC).notRunning).toEqual(resting);
    expect(
      derivePlan(fleet, { ...CDC, environments: ['prod'] }).notRunning,
    ).toEqual(resting);
    expect(
      derivePlan(fleet, { ...CDC, environments: ['dev'] }).notRunning,
    ).toEqual([]);
  });

  it('counts the servers of ksqlDB apps', async () => {
    const { fleet } = await demo({
      'pipelines/orders-per-minute/values-prod.yaml':
        'ksqldb:\n  orders-per-minute: { replicas: 0 }\n',
    });
    expect(
      derivePlan(fleet, { pipeline: 'orders-per-minute', name: 'orders-2' })
        .notRunning,
    ).toEqual([
      {
        environment: 'prod',
        kind: 'ksqldb',
        name: 'orders-per-minute',
        now: '0 servers',
      },
    ]);
  });
});
