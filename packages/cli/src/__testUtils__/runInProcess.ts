import { run } from '../run';

// What tests render is for no one else.
process.env.KAFKA_PIPELINES_CACHE = '';

/** What a run of the command line leaves behind. */
export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line without a process of its own, which would have to compile it. */
export async function runInProcess(args: string[]): Promise<Result> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map(name =>
    jest.spyOn(process[name], 'write').mockImplementation(text => {
      written[name] += String(text);
      return true;
    }),
  );
  try {
    return { code: await run(args), ...written };
  } finally {
    spies.forEach(spy => spy.mockRestore());
  }
}
