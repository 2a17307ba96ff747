/** Milliseconds after which somebody wonders whether anything happens. */
const SILENCE = 1000;
/** Milliseconds between two states of the line. */
const PACE = 200;

/** A line on a terminal that says how far a long work is. */
export interface Progress {
  /** @param done - so many of `total` */
  step(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/**
 * Shows on standard error how far a work is, once it takes longer than a second.
 * Where that is no terminal nothing is shown.
 *
 * @param what - goes before the numbers, as in `Rendering 120 of 2000`
 */
export function progressOf(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const start = Date.now();
  let shown = 0;
  return {
    step(done, total) {
      const now = Date.now();
      if (!stream.isTTY || now - start < SILENCE || now - shown < PACE) return;
      shown = now;
      stream.write(`\r\u001b[K${what} ${done} of ${total}`);
    },
    end() {
      if (shown > 0) stream.write('\r\u001b[K');
    },
  };
}

/**
 * Shows on standard error what a work is that cannot say how far it is, such as
 * one that lets nothing else run meanwhile. Where that is no terminal nothing
 * is shown.
 */
export function workingOn(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
): Pick<Progress, 'end'> {
  if (stream.isTTY) stream.write(`\r\u001b[K${what} ...`);
  return {
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
