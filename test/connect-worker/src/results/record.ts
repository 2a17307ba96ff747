/* Asks the worker at CONNECT_URL about every variant, and records what it says. */
import { bases } from '../configs/bases';
import { askWorker } from '../validation/askWorker';
import type { Verdict } from '../validation/verdict';
import { allVariants, variantConfig } from '../variants';
import { writeVerdicts } from './verdicts';

async function main(url: string | undefined): Promise<void> {
  if (!url) {
    throw new Error('CONNECT_URL must name a worker: see the README');
  }
  for (const [name, config] of Object.entries(bases)) {
    const { outcome } = await askWorker(url, config);
    if (outcome !== 'green') {
      throw new Error(
        `The worker does not take the base ${name}: its variants would prove nothing`,
      );
    }
  }
  const verdicts = new Map<string, Verdict>();
  for (const variant of allVariants) {
    verdicts.set(variant.id, await askWorker(url, variantConfig(variant)));
  }
  writeVerdicts(verdicts);
  console.log(`${verdicts.size} verdicts`);
}

main(process.env.CONNECT_URL).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
