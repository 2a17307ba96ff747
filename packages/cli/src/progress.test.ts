import { progressOf, workingOn } from './progress';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = {
    isTTY,
    write: (text: string) => written.push(text) > 0,
  } as unknown as NodeJS.WriteStream;
  return { written, stream };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

it('says nothing of what is done within a second', () => {
  const { written, stream } = terminal(true);
  const progress = progressOf('Rendering', stream);
  jest.setSystemTime(999);
  progress.step(1, 2);
  progress.end();
  expect(written).toEqual([]);
});

it('shows how far a longer work is, not too often, and leaves nothing behind', () => {
  const { written, stream } = terminal(true);
  const progress = progressOf('Rendering', stream);
  jest.setSystemTime(1000);
  progress.step(120, 2000);
  jest.setSystemTime(1100);
  progress.step(130, 2000);
  jest.setSystemTime(1200);
  progress.step(140, 2000);
  progress.end();
  expect(written).toEqual([
    '\r\u001b[KRendering 120 of 2000',
    '\r\u001b[KRendering 140 of 2000',
    '\r\u001b[K',
  ]);
});

it('is quiet where nobody looks', () => {
  const { written, stream } = terminal(false);
  const progress = progressOf('Rendering', stream);
  jest.setSystemTime(5000);
  progress.step(1, 2);
  progress.end();
  expect(written).toEqual([]);
});

it('says what is done at once, and takes it away, where that is long for sure', () => {
  const { written, stream } = terminal(true);
  workingOn('Checking 2000 files', stream).end();
  expect(written).toEqual(['\r\u001b[KChecking 2000 files ...', '\r\u001b[K']);
  const { written: elsewhere, stream: pipe } = terminal(false);
  workingOn('Checking 2000 files', pipe).end();
  expect(elsewhere).toEqual([]);
});
