import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FAILED, OK, UsageError } from '../exitCodes';
import { readFleet } from '../readFleet';
import { writeFiles } from '../writeFiles';
import { exported, exportedValue } from './exported';
import { exportNotes, writtenNote } from './notes';
import type { ExportOptions } from './options';

/** Connectors are many in one pipeline, and a config alone does not say its name. */
function assertPrintable(options: ExportOptions, count: number): void {
  if (
    options.format === 'config' &&
    options.outputDir === undefined &&
    count > 1
  ) {
    throw new UsageError(
      `${options.pipeline} has ${count} connectors, and a config does not say whose it is: name one with --connector, or a folder with --output-dir`,
    );
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function writeInto(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const taken = [...texts.keys()].filter(name =>
    existsSync(join(folder, name)),
  );
  if (taken.length > 0) {
    throw new UsageError(
      `Nothing is overwritten, and ${folder} has ${taken.join(
        ', ',
      )}: move them away, or name another folder`,
    );
  }
  await writeFiles(folder, texts);
}

/**
 * `kafka-pipelines export`: prints or writes the connectors of a pipeline as
 * plain JSON of Kafka Connect. Nothing is sent to a worker.
 *
 * @returns the exit code
 * @throws UsageError when the repository has no such thing
 */
export async function exportPipeline(options: ExportOptions): Promise<number> {
  const { fleet } = await readFleet(options.repository);
  const found = exported(fleet, options);
  const { connectors, unexported } = found;
  assertPrintable(options, connectors.length);
  const { outputDir, format, connector } = options;
  const values = connectors.map(({ request }) => ({
    file: `${request.name}.json`,
    value: exportedValue(request, format),
  }));
  if (outputDir !== undefined) {
    await writeInto(
      outputDir,
      new Map(values.map(({ file, value }) => [file, jsonText(value)])),
    );
    process.stderr.write(`${writtenNote(values.length, outputDir)}\n`);
  } else if (connector === undefined && format === 'request') {
    process.stdout.write(jsonText(values.map(({ value }) => value)));
  } else {
    for (const { value } of values) process.stdout.write(jsonText(value));
  }
  for (const note of exportNotes(found, format)) {
    process.stderr.write(`${note}\n`);
  }
  return unexported.length > 0 ? FAILED : OK;
}
