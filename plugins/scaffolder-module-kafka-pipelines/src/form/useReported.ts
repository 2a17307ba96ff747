import { useEffect, useRef } from 'react';

/** So often a value is handed over that the form does not keep. */
const TRIES = 3;

/**
 * Hands the form a value of the field's own making until the form has it. Once
 * is not enough: when two fields of a page do so in the same moment, the form
 * keeps only one of them.
 *
 * @param wanted - undefined while the field has no wish
 */
export function useReported<T>(
  wanted: T | undefined,
  current: T | undefined,
  onChange: (value: T) => void,
): void {
  const told = useRef({ text: '', tries: 0 });
  useEffect(() => {
    if (wanted === undefined) return;
    const text = JSON.stringify(wanted);
    if (text === JSON.stringify(current)) {
      told.current = { text: '', tries: 0 };
      return;
    }
    const tries = told.current.text === text ? told.current.tries : 0;
    if (tries < TRIES) {
      told.current = { text, tries: tries + 1 };
      onChange(wanted);
    }
  });
}
