import {
  allVariants,
  askWorker,
  bases,
  readVerdicts,
  variantConfig,
} from 'connect-worker-test';
import { workerUrl } from './worker';

const recorded = readVerdicts();

describe("Kafka Connect's validation", () => {
  it.each(Object.entries(bases))('takes the base %s', async (_, config) => {
    expect(await askWorker(workerUrl(), config)).toEqual({ outcome: 'green' });
  });

  it.each(allVariants)('says of $id what was recorded', async variant => {
    expect(await askWorker(workerUrl(), variantConfig(variant))).toEqual(
      recorded[variant.id],
    );
  });
});
