import { TASKS_MAX, testReport } from './__testUtils__/testReport';
import { formatJunit } from './junit';

describe('formatJunit', () => {
  it('has a test for each pipeline, Connect cluster and other file', () => {
    expect(
      formatJunit(
        testReport(
          [
            TASKS_MAX,
            {
              ...TASKS_MAX,
              severity: 'warning',
              file: 'presets/a.yaml',
              hint: undefined,
            },
          ],
          { prefix: 'gitops/' },
        ),
      ),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kafka-pipelines check" tests="4" failures="1" errors="0">
  <testsuite name="kafka-pipelines check" tests="4" failures="1" errors="0">
    <testcase classname="Connect cluster" name="cdc" file="gitops/connect-clusters/cdc/values.yaml"></testcase>
    <testcase classname="pipeline" name="orders" file="gitops/pipelines/orders/values.yaml">
      <failure type="connector/forbidden-key" message="tasks.max may not stand in config.">pipelines/orders/values.yaml:4:7 connector/forbidden-key
tasks.max may not stand in config.
Write tasksMax.</failure>
    </testcase>
    <testcase classname="pipeline" name="returns" file="gitops/pipelines/returns/values.yaml"></testcase>
    <testcase classname="file" name="presets/a.yaml" file="gitops/presets/a.yaml">
      <system-out>presets/a.yaml:4:7 connector/forbidden-key
tasks.max may not stand in config.</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('fails for warnings when the check does', () => {
    const warning = { ...TASKS_MAX, severity: 'warning' } as const;
    expect(formatJunit(testReport([warning]))).toContain('failures="0"');
    expect(formatJunit(testReport([warning], { failOn: 'warning' }))).toContain(
      'failures="1"',
    );
  });

  it('escapes, and replaces what XML cannot hold', () => {
    const message = `<a b="c">&'\u0000\u001b]]>\ud800 \u{1f600}`;
    const xml = formatJunit(testReport([{ ...TASKS_MAX, message }]));
    expect(xml).toContain(
      'message="&lt;a b=&quot;c&quot;&gt;&amp;&apos;\ufffd\ufffd]]&gt;\ufffd \u{1f600}"',
    );
    expect(xml).toContain('&lt;a b=&quot;c&quot;&gt;&amp;&apos;\ufffd');
    expect(
      [...xml].filter(character => character < ' ' && character !== '\n'),
    ).toEqual([]);
  });
});
