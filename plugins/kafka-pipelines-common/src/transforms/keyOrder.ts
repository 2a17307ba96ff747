import type { OrderHazard, Step } from './step';

const VALUE_TO_KEY = 'org.apache.kafka.connect.transforms.ValueToKey';

/** Transforms of Kafka that change nothing but the key. */
const OF_KEY = /^org\.apache\.kafka\.connect\.transforms\.\w+\$Key$/;

/** Takes something of the key elsewhere: what comes after does not undo it. */
const COPIES_KEY = 'org.apache.kafka.connect.transforms.HeaderFrom$Key';

/** What is done to a key that is replaced afterwards. */
export function* keyHazards(chain: readonly Step[]): Generator<OrderHazard> {
  for (const [place, replacing] of chain.entries()) {
    if (replacing.class !== VALUE_TO_KEY || replacing.gate) {
      continue;
    }
    const before = chain.slice(0, place);
    // What stands between may read the key, or nobody knows what it does.
    const from = before.findLastIndex(({ class: name }) => !OF_KEY.test(name));
    for (const step of before.slice(from + 1)) {
      if (step.class !== COPIES_KEY) {
        yield {
          step,
          message: `The transform ${step.alias} comes before ${replacing.alias}, which replaces the whole key: what it does is lost.`,
          hint: `Put it after ${replacing.alias}, or remove it.`,
        };
      }
    }
  }
}
