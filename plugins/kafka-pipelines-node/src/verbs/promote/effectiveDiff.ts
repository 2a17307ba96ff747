import { isDeepStrictEqual } from 'node:util';
import {
  toPointer,
  type ConnectCatalogue,
  type EffectivePipeline,
  toJson,
  toPlain,
  type EffectiveRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { leavesOf } from '../leaves';
import { shownValue } from '../shownValue';

function texts(
  pipeline: EffectivePipeline | undefined,
  catalogue: ConnectCatalogue,
) {
  return new Map(
    leavesOf(toPlain(pipeline ?? {})).map(({ path, value }) => [
      toPointer(path),
      { value, text: shownValue(toJson(value), path, catalogue) },
    ]),
  );
}

/** What differs between two states of a pipeline in one environment, after all layers. */
export function effectiveDiff(
  before: EffectivePipeline | undefined,
  after: EffectivePipeline | undefined,
  catalogue: ConnectCatalogue,
): EffectiveRow[] {
  const [old, now] = [texts(before, catalogue), texts(after, catalogue)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .flatMap(pointer => {
      const [was, is] = [old.get(pointer), now.get(pointer)];
      return isDeepStrictEqual(was?.value, is?.value)
        ? []
        : [
            {
              pointer,
              ...(was?.text !== undefined && { before: was.text }),
              ...(is?.text !== undefined && { after: is.text }),
            },
          ];
    });
}
