import {
  mergeValues,
  parseYaml,
  schemaFindings,
  type FileTree,
  type Finding,
  type ParsedYaml,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { z } from 'zod';
import { validPart } from './validPart';

/** A file of which the content is what its schema says. */
export interface ReadFile<T> {
  parsed: ParsedYaml;
  /** What fits the schema, as a map of its own; undefined when nothing does. */
  value: T | undefined;
  /** True when the file is YAML and fits the schema as it is. */
  ok: boolean;
}

/** Reads the files of one tree, each once, and collects what is wrong with them. */
export class FleetReader {
  readonly parsed = new Map<string, ParsedYaml>();
  readonly findings: Finding[] = [];
  readonly #read = new Map<string, ReadFile<unknown>>();

  /** @param known - files that were read before, to spare parsing them again */
  constructor(
    readonly files: FileTree,
    private readonly known: ReadonlyMap<string, ParsedYaml> = new Map(),
  ) {}

  /**
   * A file read with the schema its place in the repository asks for.
   *
   * @returns undefined when there is no such file
   */
  read<T>(path: string, schema: z.ZodType<T>): ReadFile<T> | undefined {
    const text = this.files.get(path);
    if (text === undefined) {
      return undefined;
    }
    const read = this.#read.get(path);
    if (read) {
      return read as ReadFile<T>;
    }
    const before = this.known.get(path);
    const parsed = before?.text === text ? before : parseYaml(path, text);
    const wrong = schemaFindings(parsed, schema);
    this.parsed.set(path, parsed);
    this.findings.push(...parsed.findings, ...wrong);
    const isFine = wrong.length === 0 && parsed.findings.length === 0;
    // Schemas only judge: what fits is the value as it is.
    const fits = isFine
      ? parsed.value ?? {}
      : validPart(schema, parsed.value ?? {});
    const file: ReadFile<T> = {
      parsed,
      value: fits === undefined ? undefined : (mergeValues(fits) as T),
      ok: parsed.value !== undefined && wrong.length === 0,
    };
    this.#read.set(path, file);
    return file;
  }

  /** Notes files as read of which nothing is to be reported. */
  keep(files: Iterable<ParsedYaml>): void {
    for (const parsed of files) {
      this.parsed.set(parsed.file, parsed);
    }
  }

  /** Reports something about a file as a whole. */
  reportFile(
    file: string,
    finding: Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>,
  ): void {
    this.findings.push({ ...finding, file, line: 1, column: 1, pointer: '' });
  }
}
