import { useEffect } from 'react';

/** Coming back to a tab is more than one event. */
const LEAST_GAP_MILLISECONDS = 5_000;

/**
 * Repeats an action while the page can be seen, and when somebody comes back
 * to it. Nothing happens in a hidden tab.
 */
export function useWhileVisible(
  action: () => void,
  everyMilliseconds: number,
  isEnabled: boolean,
): void {
  useEffect(() => {
    if (!isEnabled) {
      return undefined;
    }
    let lastAt = Date.now();
    const act = () => {
      if (
        document.visibilityState === 'visible' &&
        Date.now() - lastAt >= LEAST_GAP_MILLISECONDS
      ) {
        lastAt = Date.now();
        action();
      }
    };
    const timer = setInterval(act, everyMilliseconds);
    document.addEventListener('visibilitychange', act);
    window.addEventListener('focus', act);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', act);
      window.removeEventListener('focus', act);
    };
  }, [action, everyMilliseconds, isEnabled]);
}
