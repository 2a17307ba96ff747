import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { argocdPagePath, yamlBlocks } from './argocdPage';
import { luaHealth } from './luaHealth';

/** The health scripts of the documentation, by kind. */
function scripts(): Record<string, string> {
  const prefix = 'resource.customizations.health.kafka.strimzi.io_';
  const data = yamlBlocks(readFileSync(argocdPagePath, 'utf8'))
    .map(text => parse(text))
    .filter(({ kind }) => kind === 'ConfigMap')
    .flatMap(({ data: entries }) => Object.entries<string>(entries));
  return Object.fromEntries(
    data
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, script]) => [key.slice(prefix.length), script]),
  );
}

const condition = (type: string, rest: Record<string, string> = {}) => ({
  type,
  status: 'True',
  lastTransitionTime: '2026-11-22T10:00:00Z',
  ...rest,
});
const READY = condition('Ready');
const PAUSE = { 'strimzi.io/pause-reconciliation': 'true' };

it('is documented for what the waves wait for', () => {
  expect(Object.keys(scripts())).toEqual(['KafkaConnect', 'KafkaConnector']);
});

describe.each(['KafkaConnect', 'KafkaConnector'])('%s', kind => {
  const health = (object: object) => luaHealth(scripts()[kind], object);
  const seen = (conditions: object[], metadata: object = {}) => ({
    metadata: { generation: 3, ...metadata },
    spec: {},
    status: { observedGeneration: 3, conditions },
  });

  it('is progressing before it has a status', () => {
    expect(health({ metadata: { generation: 1 }, spec: {} }).status).toBe(
      'Progressing',
    );
  });

  it('does not take a status for the newest version that is about an older one', () => {
    expect(
      health({
        metadata: { generation: 4 },
        spec: {},
        status: { observedGeneration: 3, conditions: [READY] },
      }),
    ).toEqual({
      status: 'Progressing',
      message: 'The operator has not seen the last change yet',
    });
  });

  it('is healthy when it is ready, and passes warnings on', () => {
    expect(health(seen([READY]))).toEqual({ status: 'Healthy', message: '' });
    expect(
      health(seen([condition('Warning', { message: 'Deprecated' }), READY])),
    ).toEqual({ status: 'Healthy', message: 'Deprecated' });
  });

  it('is degraded when it is not ready, with the reason', () => {
    expect(
      health(seen([condition('NotReady', { message: 'no such class' })])),
    ).toEqual({ status: 'Degraded', message: 'no such class' });
    expect(health(seen([condition('NotReady')])).message).toBe('Not ready');
  });

  it('is progressing while its status says neither', () => {
    expect(health(seen([])).status).toBe('Progressing');
    expect(health(seen([{ ...READY, status: 'False' }])).status).toBe(
      'Progressing',
    );
  });

  it('is suspended while reconciliation is paused, whatever its status says', () => {
    const paused = { status: 'Suspended' };
    for (const object of [
      seen([READY], { annotations: PAUSE }),
      seen([condition('ReconciliationPaused')], { annotations: PAUSE }),
      { metadata: { generation: 1, annotations: PAUSE }, spec: {} },
    ]) {
      expect(health(object)).toMatchObject(paused);
    }
    expect(
      health(seen([READY], { annotations: { other: 'true' } })).status,
    ).toBe('Healthy');
  });

  it('is progressing while it is being deleted', () => {
    expect(
      health(seen([READY], { deletionTimestamp: '2026-11-22T10:00:00Z' })),
    ).toEqual({ status: 'Progressing', message: 'Being deleted' });
  });
});

describe('the state of a connector', () => {
  const health = (spec: object, state?: string) =>
    luaHealth(scripts().KafkaConnector, {
      metadata: { generation: 1 },
      spec,
      status: {
        observedGeneration: 1,
        conditions: [READY],
        connectorStatus: state && { connector: { state, worker_id: 'w' } },
      },
    });

  it.each([
    [{}, 'RUNNING', ''],
    [{ state: 'running' }, 'RUNNING', ''],
    [{}, undefined, ''],
    [{ state: 'paused' }, 'PAUSED', 'The connector is paused, as Git says'],
    [{ pause: true }, 'PAUSED', 'The connector is paused, as Git says'],
    [{ state: 'stopped' }, 'STOPPED', 'The connector is stopped, as Git says'],
  ])('%j is healthy as %s', (spec, state, message) => {
    expect(health(spec, state)).toEqual({ status: 'Healthy', message });
  });

  it.each([
    [{}, 'UNASSIGNED', 'The connector is UNASSIGNED, to be running'],
    [
      { state: 'stopped' },
      'RUNNING',
      'The connector is running, to be stopped',
    ],
    [{ state: 'running' }, 'PAUSED', 'The connector is paused, to be running'],
  ])('%j is progressing as %s', (spec, state, message) => {
    expect(health(spec, state)).toEqual({ status: 'Progressing', message });
  });
});

it('notices a script that is no Lua or fails', () => {
  expect(() => luaHealth('return {', {})).toThrow('expected');
  expect(() => luaHealth('return obj.a.b', {})).toThrow('nil value');
  // Argo CD leaves these out.
  expect(() => luaHealth('return string.lower("A")', {})).toThrow('nil value');
});
