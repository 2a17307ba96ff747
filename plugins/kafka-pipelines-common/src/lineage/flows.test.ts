import { flowsOf } from './flows';
import type { LineageGraph, LineageNode } from './types';

function node(
  id: string,
  kind: LineageNode['kind'],
  platform: string,
): LineageNode {
  return { id, kind, platform, name: id.split(':').slice(2).join(':') };
}

const because = { via: 'topics', reason: 'because' };

const graph: LineageGraph = {
  nodes: [
    node('connector:cdc:c', 'connector', 'kafka-connect'),
    node('topic:main:a', 'topic', 'kafka'),
    node('topic:main:b.{table}', 'topic', 'kafka'),
    node('dataset:unknown:cdc/c/outputs', 'dataset', 'unknown'),
  ],
  edges: [
    {
      from: 'topic:main:a',
      to: 'connector:cdc:c',
      certainty: 'proven',
      ...because,
    },
    {
      from: 'topic:main:b.{table}',
      to: 'connector:cdc:c',
      certainty: 'possible',
      ...because,
    },
    {
      from: 'connector:cdc:c',
      to: 'dataset:unknown:cdc/c/outputs',
      certainty: 'unknown',
      ...because,
    },
  ],
};

describe('flowsOf', () => {
  it('gives inputs and outputs, with an id where the other side has a name', () => {
    expect(flowsOf(graph)('connector:cdc:c')).toEqual({
      inputs: [
        {
          id: 'topic:main:a',
          kind: 'topic',
          platform: 'kafka',
          name: 'a',
          certainty: 'proven',
          ...because,
        },
        {
          kind: 'topic',
          platform: 'kafka',
          name: 'b.{table}',
          certainty: 'possible',
          ...because,
        },
      ],
      outputs: [
        {
          kind: 'dataset',
          platform: 'unknown',
          name: 'cdc/c/outputs',
          certainty: 'unknown',
          ...because,
        },
      ],
    });
    expect(flowsOf(graph)('topic:main:a').outputs).toHaveLength(1);
    expect(flowsOf(graph)('nothing')).toEqual({ inputs: [], outputs: [] });
  });
});
