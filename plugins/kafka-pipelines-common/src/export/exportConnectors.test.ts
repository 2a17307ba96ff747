import { testFleet, testPipeline } from '../checks/testFleet';
import { desiredConnectors } from '../import/verifyImport';
import { readImport } from '../import/readImport';
import { exportConnectors } from './exportConnectors';

const VALUES = `connectors:
  orders:
    class: a.Source
    version: 1.2.3
    tasksMax: 2
    state: paused
    autoRestart: { enabled: true }
    config:
      list: [a, b]
      number: 10
      database.password: \${secrets:connect/db:password}
    transforms:
      route: { order: 1, type: a.R, config: { x: '1.10' } }
  items:
    class: a.Sink
    config: { topics: items, db.password: '\${env:DB}' }
    deadLetterQueue: { topic: dlq }
  leaky:
    class: a.Sink
    config: { topics: items, db.password: hunter2 }
`;

const fleet = testFleet(testPipeline('orders', VALUES, { dev: '' }));

describe('exportConnectors', () => {
  const exported = exportConnectors(fleet, 'orders', 'dev')!;

  it('gives what POST /connectors takes', () => {
    expect(exported.connectors).toEqual([
      {
        connectCluster: 'cdc',
        request: {
          name: 'items',
          config: {
            'connector.class': 'a.Sink',
            'db.password': '${env:DB}',
            'errors.deadletterqueue.topic.name': 'dlq',
            'errors.tolerance': 'all',
            topics: 'items',
          },
        },
      },
      {
        connectCluster: 'cdc',
        request: {
          name: 'orders',
          config: {
            'connector.class': 'a.Source',
            'connector.plugin.version': '1.2.3',
            'tasks.max': '2',
            'database.password': '${secrets:connect/db:password}',
            list: 'a,b',
            number: '10',
            transforms: 'route',
            'transforms.route.type': 'a.R',
            'transforms.route.x': '1.10',
          },
          initial_state: 'PAUSED',
        },
      },
    ]);
    expect(Object.keys(exported.connectors[1].request.config)[0]).toBe(
      'connector.class',
    );
  });

  it('leaves out what holds a secret, and says what else is missing', () => {
    expect(exported.unexported).toEqual([
      { name: 'leaky', connectCluster: 'cdc', secretKeys: ['db.password'] },
    ]);
    expect(JSON.stringify(exported)).not.toContain('hunter2');
    expect(exported.remarks).toEqual([
      'Nobody restarts orders when a task fails: autoRestart is done by Strimzi.',
    ]);
    expect(exported.providers).toEqual([
      {
        connectCluster: 'cdc',
        alias: 'env',
        declared: false,
        connectors: ['items'],
      },
      {
        connectCluster: 'cdc',
        alias: 'secrets',
        declared: true,
        connectors: ['orders'],
      },
    ]);
  });

  it('is read back as what the operator would send', () => {
    const { connectors, findings } = readImport(
      exported.connectors.map(({ request }) => ({
        file: `${request.name}.json`,
        text: JSON.stringify(request),
      })),
    );
    expect(findings).toEqual([]);
    const desired = desiredConnectors(fleet, 'dev').filter(
      ({ name }) => name !== 'leaky',
    );
    expect(connectors.map(({ name, config }) => ({ name, config }))).toEqual(
      desired.map(({ name, config }) => ({ name, config })),
    );
    expect(connectors.map(({ state }) => state)).toEqual([undefined, 'paused']);
  });

  it('knows pipelines of this environment only', () => {
    expect(exportConnectors(fleet, 'orders', 'prod')).toBeUndefined();
    expect(exportConnectors(fleet, 'constructor', 'dev')).toBeUndefined();
  });
});
