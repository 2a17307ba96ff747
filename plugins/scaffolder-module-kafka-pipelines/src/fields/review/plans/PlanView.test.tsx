import type { VerbPlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { render } from '@testing-library/react';
import { axeViolations } from '../../../__testUtils__/axeViolations';
import { PlanView } from './PlanView';

const plans: VerbPlan[] = [
  {
    verb: 'remove',
    step: 'stop',
    running: [
      {
        environment: 'dev',
        kind: 'ksqldb',
        name: 'by-minute',
        now: '2 servers',
      },
    ],
    stays: [
      {
        environment: 'dev',
        kind: 'KafkaTopic',
        namespace: 'kafka',
        name: 'orders',
        destroys: 'the topic with all of its data',
        tool: 'shell',
        commands: ['kubectl -n kafka delete kafkatopic orders'],
        danger: true,
      },
    ],
  },
  {
    verb: 'promote',
    isNew: true,
    rows: [
      { pointer: '/a', from: 'dev', action: 'copied', suggestion: 'prod' },
    ],
    effective: [{ pointer: '/a', after: 'dev' }],
    warnings: [
      { kind: 'chart', name: 'kafka-pipeline', message: 'Another chart.' },
    ],
  },
  {
    verb: 'derive',
    mustDiffer: [],
    mentions: [{ file: 'f', pointer: '/a', value: 'b', text: 'SELECT b;' }],
    notRunning: [],
  },
  {
    verb: 'bulk',
    rows: [
      {
        pipeline: 'orders',
        environments: ['dev'],
        outcome: 'changed',
        file: 'f',
        pointer: '/a',
        value: '2',
      },
    ],
  },
];

describe('PlanView', () => {
  it.each(plans.map(plan => [plan.verb, plan] as const))(
    'shows the plan of %s so that everybody can read it',
    async (_verb, plan) => {
      const { container } = render(<PlanView plan={plan} />);
      expect(container).not.toBeEmptyDOMElement();
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
