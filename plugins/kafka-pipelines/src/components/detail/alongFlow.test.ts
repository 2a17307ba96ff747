import type {
  ConnectorPart,
  FlowPart,
  KsqldbPart,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ordersDetail } from '../../__fixtures__/pipelineDetail';
import { alongFlow } from './alongFlow';

type End = 'topic' | 'table' | 'unknown';

const flow = (direction: FlowPart['direction'], end: End): FlowPart => ({
  direction,
  kind: end === 'topic' ? 'topic' : 'dataset',
  platform: { topic: 'kafka', table: 'mysql', unknown: 'unknown' }[end],
  name: end,
  certainty: end === 'unknown' ? 'unknown' : 'proven',
  via: '',
  reason: '',
});

const flows = (inputs: End[], outputs: End[]) => [
  ...inputs.map(end => flow('input', end)),
  ...outputs.map(end => flow('output', end)),
];

const connector = (
  name: string,
  inputs: End[],
  outputs: End[],
): ConnectorPart => ({
  ...ordersDetail.connectors[0],
  name,
  flows: flows(inputs, outputs),
});

const app = (name: string, inputs: End[], outputs: End[]): KsqldbPart => ({
  ...ordersDetail.ksqldb[0],
  name,
  flows: flows(inputs, outputs),
});

const names = (connectors: ConnectorPart[], apps: KsqldbPart[] = []) =>
  alongFlow(connectors, apps).map(({ name }) => name);

describe('alongFlow', () => {
  it('puts sources first, then ksqlDB apps, then sinks', () => {
    expect(
      names(
        [
          connector('a-sink', ['topic'], ['table']),
          connector('b-source', ['table'], ['topic']),
          connector('c-sink', ['topic'], ['table']),
          connector('d-source', ['table'], ['topic']),
        ],
        [app('e-app', ['topic'], ['topic'])],
      ),
    ).toEqual(['b-source', 'd-source', 'e-app', 'a-sink', 'c-sink']);
  });

  it.each<[string, End[], End[]]>([
    ['a dead letter queue', ['topic'], ['table', 'topic']],
    ['an unknown target', ['topic'], ['unknown']],
    [
      'an unknown target and a dead letter queue',
      ['topic'],
      ['topic', 'unknown'],
    ],
    ['topics nobody knows', ['unknown'], ['table']],
  ])('takes a sink with %s for a sink', (_, inputs, outputs) => {
    expect(
      names([
        connector('sink', inputs, outputs),
        connector('other', ['unknown'], ['unknown']),
      ]),
    ).toEqual(['other', 'sink']);
  });

  it.each<[string, End[], End[]]>([
    ['unknown tables', ['unknown'], ['topic']],
    ['unknown topics', ['table'], ['unknown']],
  ])('takes a source with %s for a source', (_, inputs, outputs) => {
    expect(
      names([
        connector('other', ['unknown'], ['unknown']),
        connector('source', inputs, outputs),
      ]),
    ).toEqual(['source', 'other']);
  });

  it('puts what nobody knows between sources and sinks', () => {
    expect(
      names(
        [
          connector('mirror', ['unknown'], ['unknown']),
          connector('sink', ['topic'], ['table']),
          connector('source', ['table'], ['topic']),
        ],
        [app('app', ['unknown'], ['unknown'])],
      ),
    ).toEqual(['source', 'mirror', 'app', 'sink']);
  });
});
