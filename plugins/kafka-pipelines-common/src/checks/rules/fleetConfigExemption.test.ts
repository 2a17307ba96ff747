import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'fleet-config/exemption';

describe('fleet-config/exemption', () => {
  it('reports exemptions that cover nothing', () => {
    expect(
      findingsOf(
        RULE,
        {
          ...testPipeline('orders', ''),
          'kafka-pipelines.yaml': [
            'environments: { dev: { charts: { kafka-pipeline: { path: a }, kafka-connect: { path: b } }, valueFiles: { kafka-pipeline: [], kafka-connect: [] } } }',
            'exemptions:',
            '  - { rule: x, pipeline: orders, reason: x, until: "2024-05-31" }',
            '  - { rule: x, pipeline: orders, reason: x, until: "2024-05-30" }',
            '  - { rule: x, pipeline: orders, reason: x, until: "May" }',
            '  - { rule: x, pipeline: oders, reason: x }',
          ].join('\n'),
        },
        new Date('2024-05-31T12:00:00Z'),
      ),
    ).toEqual([
      {
        at: 'kafka-pipelines.yaml:4:52 /exemptions/1/until',
        message:
          'This exemption ended on 2024-05-30, so it covers nothing any more.',
        hint: 'Remove it, or set a new date with a new reason.',
      },
      {
        at: 'kafka-pipelines.yaml:5:52 /exemptions/2/until',
        message:
          'The date May of an exemption is none, so the exemption covers nothing.',
        hint: 'Write the last day on which it counts, as in "2026-12-31".',
      },
      {
        at: 'kafka-pipelines.yaml:6:26 /exemptions/3/pipeline',
        message: 'There is no pipeline oders. Did you mean orders?',
        hint: 'Correct the name or remove the exemption.',
      },
    ]);
  });

  it('reports a day that no month has, and a blank reason', () => {
    const config = (...exemptions: string[]) => ({
      ...testPipeline('orders', ''),
      'kafka-pipelines.yaml': [
        'environments: { dev: { charts: { kafka-pipeline: { path: a }, kafka-connect: { path: b } }, valueFiles: { kafka-pipeline: [], kafka-connect: [] } } }',
        'exemptions:',
        ...exemptions,
      ].join('\n'),
    });
    const found = (...exemptions: string[]) =>
      findingsOf(RULE, config(...exemptions), new Date('2024-05-31')).map(
        ({ at, message }) => `${at} ${message}`,
      );
    expect(
      found(
        '  - { rule: x, pipeline: orders, reason: x, until: "2030-02-31" }',
        '  - { rule: x, pipeline: orders, reason: x, until: "2030-02-29" }',
        '  - { rule: x, pipeline: orders, reason: x, until: "2030-13-01" }',
        '  - { rule: x, pipeline: orders, reason: x, until: "2028-02-29" }',
        '  - { rule: x, pipeline: orders, reason: " " }',
      ),
    ).toEqual([
      expect.stringContaining('/exemptions/0/until The date 2030-02-31 of'),
      expect.stringContaining('/exemptions/1/until'),
      expect.stringContaining('/exemptions/2/until'),
      expect.stringContaining('/exemptions/4/reason This exemption gives no'),
    ]);
  });
});
