import { renderHook } from '@testing-library/react';
import { useWhileVisible } from './useWhileVisible';

describe('useWhileVisible', () => {
  const action = jest.fn();
  const visibility = jest.spyOn(document, 'visibilityState', 'get');

  beforeEach(() => {
    jest.useFakeTimers();
    action.mockReset();
    visibility.mockReturnValue('visible');
  });

  afterEach(() => jest.useRealTimers());

  const start = (isEnabled = true) =>
    renderHook(props => useWhileVisible(action, 20_000, props.isEnabled), {
      initialProps: { isEnabled },
    });

  it('repeats the action', () => {
    start();
    expect(action).not.toHaveBeenCalled();
    jest.advanceTimersByTime(40_000);
    expect(action).toHaveBeenCalledTimes(2);
  });

  it('rests while the tab is hidden and acts when it is seen again', () => {
    start();
    visibility.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    jest.advanceTimersByTime(90_000);
    expect(action).not.toHaveBeenCalled();

    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('acts when the window gets the focus', () => {
    start();
    jest.advanceTimersByTime(6_000);
    window.dispatchEvent(new Event('focus'));
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('does nothing while it is off or gone', () => {
    const { rerender, unmount } = start(false);
    jest.advanceTimersByTime(90_000);
    rerender({ isEnabled: true });
    unmount();
    jest.advanceTimersByTime(90_000);
    window.dispatchEvent(new Event('focus'));
    expect(action).not.toHaveBeenCalled();
  });
});
