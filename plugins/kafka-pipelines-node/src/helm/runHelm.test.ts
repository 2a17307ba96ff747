import { runHelm } from './runHelm';

it('gives the output of a run that succeeds', async () => {
  expect(await runHelm('echo', ['a'])).toEqual({ ok: true, output: 'a\n' });
});

it('stops a run that takes too long', async () => {
  expect(await runHelm('sleep', ['60'], { timeoutSeconds: 0.2 })).toEqual({
    ok: false,
    message: 'Helm did not finish within 0.2 seconds',
  });
});

it('gives what a failed run says', async () => {
  expect(
    await runHelm('sh', ['-c', 'echo "Error: no such chart" >&2; exit 1']),
  ).toEqual({ ok: false, message: 'no such chart' });
});
