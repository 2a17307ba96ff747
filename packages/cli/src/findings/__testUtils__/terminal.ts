import { PassThrough } from 'node:stream';

/** A stream that is a terminal with colours, or none. */
export function terminal(
  isTTY: boolean,
  columns?: number,
): NodeJS.WritableStream & { columns?: number } {
  return Object.assign(new PassThrough(), {
    isTTY,
    columns,
    getColorDepth: () => 8,
    hasColors: () => true,
  });
}

/** Runs tests without the variables that decide on colours in place of a stream. */
export function withoutColourVariables(): void {
  const { FORCE_COLOR, NO_COLOR, ...env } = process.env;
  beforeEach(() => {
    process.env = { ...env };
  });
  afterAll(() => {
    process.env = {
      ...env,
      ...(FORCE_COLOR !== undefined && { FORCE_COLOR }),
      ...(NO_COLOR !== undefined && { NO_COLOR }),
    };
  });
}
