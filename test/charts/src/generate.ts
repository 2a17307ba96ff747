import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chartCases, repositoryFolder } from './charts';
import { generatedFiles } from './generated';
import { testedHelms } from './helm';
import { renderCase } from './renderCase';

/** Writes everything that is made by a program: schemas, defaults and goldens of the charts, the list of checks. */
async function generate(): Promise<void> {
  for (const [path, text] of generatedFiles()) {
    await writeFile(join(repositoryFolder, path), text);
  }
  const [helm] = await testedHelms();
  for (const chartCase of chartCases()) {
    await mkdir(dirname(chartCase.golden), { recursive: true });
    await writeFile(chartCase.golden, await renderCase(helm, chartCase));
  }
}

generate().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
