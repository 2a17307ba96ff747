import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ChartCase, chartCases, repositoryFolder } from './charts';
import { generatedFiles } from './generated';
import { testedHelms } from './helm';
import { renderCase } from './renderCase';

/** The cases that `generate [chart [case]]` asks for. */
function wantedCases([chart, name]: string[]): ChartCase[] {
  const wanted = chartCases().filter(
    each => (!chart || each.chart === chart) && (!name || each.name === name),
  );
  if (wanted.length === 0) {
    throw new Error(`There is no case ${[chart, name].join(' ')}`);
  }
  return wanted;
}

/**
 * Writes everything that is made by a program: schemas, values, defaults and
 * READMEs of the charts and the list of checks, then the goldens. A case that
 * does not render is reported in the end and stops no other.
 */
async function generate(args: string[]): Promise<void> {
  for (const [path, text] of generatedFiles()) {
    await writeFile(join(repositoryFolder, path), text);
  }
  const [helm] = await testedHelms();
  const failed: string[] = [];
  for (const chartCase of wantedCases(args)) {
    try {
      const golden = await renderCase(helm, chartCase);
      await mkdir(dirname(chartCase.golden), { recursive: true });
      await writeFile(chartCase.golden, golden);
    } catch (error) {
      failed.push(`${chartCase.chart}: ${chartCase.name}: ${message(error)}`);
    }
  }
  if (failed.length > 0) {
    throw new Error(failed.join('\n'));
  }
}

/** What went wrong, without the command and the warnings Helm prints before it. */
function message(error: unknown): string {
  const text = error instanceof Error ? error.message : `${error}`;
  return text.slice(text.indexOf('\nError: ') + 1).trim();
}

generate(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${message(error)}\n`);
  process.exitCode = 1;
});
