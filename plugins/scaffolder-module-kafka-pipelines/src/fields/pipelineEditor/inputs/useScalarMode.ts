import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useCallback, useState } from 'react';
import { isScalar, scalarKind } from '../values/scalarText';
import type { ScalarMode } from './ScalarInput';

/** How a value of a config map is edited. */
export type ConfigMode = ScalarMode | 'list';

function modeOf(value: PlainValue): ConfigMode {
  if (!isScalar(value)) return 'list';
  return typeof value === 'string' && value.includes('\n')
    ? 'lines'
    : scalarKind(value);
}

/**
 * How a value is edited. It follows the value, except where somebody types: a
 * number stays one while its digits are gone, a text while it looks like one.
 */
export function useConfigMode(
  value: PlainValue,
): [ConfigMode, (mode: ConfigMode, value: PlainValue) => void] {
  const [chosen, setChosen] = useState({ mode: modeOf(value), value });
  const own = modeOf(value);
  // A field of one line would lose the ends of the others.
  const mode =
    own === 'lines' || !samePlain(chosen.value, value) ? own : chosen.mode;
  return [
    mode,
    useCallback((next, item) => setChosen({ mode: next, value: item }), []),
  ];
}

/** The same for what is never a list. */
export function useScalarMode(
  value: PlainValue,
): [ScalarMode, (mode: ScalarMode, value: PlainValue) => void] {
  const [mode, setMode] = useConfigMode(value);
  return [mode === 'list' ? 'text' : mode, setMode];
}
