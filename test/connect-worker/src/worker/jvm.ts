import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Java program of Kafka's that reads one file of properties. */
export interface Program {
  /** Names its pid file and its log. */
  name: string;
  mainClass: string;
  /** Also how its process is recognised. */
  properties: string;
  heap: string;
}

function options(classPath: string[], heap: string): string[] {
  return [
    heap,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-cp',
    classPath.join(delimiter),
  ];
}

/**
 * Runs a Java class to its end.
 *
 * @throws Error when Java is missing or the class fails
 */
export function runJava(
  classPath: string[],
  mainClass: string,
  args: string[],
): void {
  const { status, error, stderr } = spawnSync(
    'java',
    [...options(classPath, '-Xmx256m'), mainClass, ...args],
    { encoding: 'utf8' },
  );
  if (error) throw new Error(`java does not start: ${error.message}`);
  if (status !== 0) throw new Error(`${mainClass} has failed:\n${stderr}`);
}

const pidFile = (run: string, name: string) => join(run, `${name}.pid`);

/** Path of what a program logs. */
export const logFile = (run: string, name: string) => join(run, `${name}.log`);

/** Starts a program that goes on when this process ends, and writes its pid file. */
export function startJava(
  run: string,
  classPath: string[],
  { name, mainClass, properties, heap }: Program,
): void {
  const log = openSync(logFile(run, name), 'w');
  const child = spawn(
    'java',
    [...options(classPath, heap), mainClass, properties],
    { detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  if (child.pid === undefined) throw new Error('java does not start');
  child.unref();
  writeFileSync(pidFile(run, name), `${child.pid}\n`);
}

/** The process of a program, when it runs: another one may have got its number. */
function runningPid(run: string, name: string, properties: string) {
  const file = pidFile(run, name);
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  const { stdout } = spawnSync('ps', ['-p', `${pid}`, '-o', 'args='], {
    encoding: 'utf8',
  });
  return stdout.includes(properties) ? pid : undefined;
}

/** Whether a program still runs. */
export function isRunning(run: string, { name, properties }: Program): boolean {
  return runningPid(run, name, properties) !== undefined;
}

/** Whether a program ends in the given time. */
async function endsWithin(
  ms: number,
  run: string,
  program: Program,
): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isRunning(run, program)) {
    if (Date.now() > deadline) return false;
    await sleep(100);
  }
  return true;
}

/**
 * Ends a program, by force when it takes longer than ten seconds.
 *
 * @throws Error when it runs on
 */
export async function stopJava(run: string, program: Program): Promise<void> {
  const { name, properties } = program;
  const pid = runningPid(run, name, properties);
  if (pid !== undefined) {
    process.kill(pid, 'SIGTERM');
    if (!(await endsWithin(10_000, run, program))) {
      process.kill(pid, 'SIGKILL');
      // It may still write into the folder that is about to be removed.
      if (!(await endsWithin(10_000, run, program))) {
        throw new Error(`The ${name} cannot be ended: process ${pid}`);
      }
    }
  }
  rmSync(pidFile(run, name), { force: true });
}
