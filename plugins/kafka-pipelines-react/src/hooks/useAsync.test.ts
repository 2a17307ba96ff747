import { act, renderHook, waitFor } from '@testing-library/react';
import { useAsync } from './useAsync';

describe('useAsync', () => {
  it('gives the answer', async () => {
    const load = async () => 'answer';
    const { result } = renderHook(() => useAsync(load));

    expect(result.current).toMatchObject({ loading: true });
    await waitFor(() =>
      expect(result.current).toMatchObject({ value: 'answer', loading: false }),
    );
  });

  it('gives the error and the answer of a retry', async () => {
    const load = jest
      .fn<Promise<string>, [AbortSignal]>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValueOnce('back');
    const { result } = renderHook(() => useAsync(load));
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));

    act(() => result.current.retry());

    expect(result.current).toMatchObject({ loading: true, error: undefined });
    await waitFor(() => expect(result.current.value).toBe('back'));
  });

  it('keeps the last answer when a retry fails', async () => {
    const load = jest
      .fn<Promise<string>, [AbortSignal]>()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('gone'));
    const { result } = renderHook(() => useAsync(load));
    await waitFor(() => expect(result.current.value).toBe('first'));

    act(() => result.current.retry());

    await waitFor(() => expect(result.current.error?.message).toBe('gone'));
    expect(result.current.value).toBe('first');
  });

  it('refreshes without a sign of it', async () => {
    const load = jest
      .fn<Promise<string>, [AbortSignal]>()
      .mockRejectedValueOnce(new Error('gone'))
      .mockResolvedValueOnce('back');
    const { result } = renderHook(() => useAsync(load));
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));

    act(() => result.current.refresh());

    expect(result.current).toMatchObject({ loading: false });
    expect(result.current.error?.message).toBe('gone');
    await waitFor(() => expect(result.current.value).toBe('back'));
    expect(result.current.error).toBeUndefined();
  });

  it('is still loading when a refresh overtakes a retry', async () => {
    const load = jest.fn(
      async (): Promise<string> => `answer ${load.mock.calls.length}`,
    );
    const { result } = renderHook(() => useAsync(load));
    await waitFor(() => expect(result.current.value).toBe('answer 1'));

    act(() => result.current.retry());
    act(() => result.current.refresh());

    expect(result.current).toMatchObject({ value: 'answer 1', loading: true });
    await waitFor(() =>
      expect(result.current).toMatchObject({
        value: 'answer 3',
        loading: false,
      }),
    );
  });

  it('drops the answer for an earlier function and aborts its request', async () => {
    let answerFirst: (value: string) => void = () => {};
    let firstSignal: AbortSignal | undefined;
    const first = (signal: AbortSignal) => {
      firstSignal = signal;
      return new Promise<string>(resolve => {
        answerFirst = resolve;
      });
    };
    const second = async () => 'second';
    const { result, rerender } = renderHook(({ load }) => useAsync(load), {
      initialProps: { load: first as (s: AbortSignal) => Promise<string> },
    });

    rerender({ load: second });
    await waitFor(() => expect(result.current.value).toBe('second'));
    await act(async () => answerFirst('first'));

    expect(result.current.value).toBe('second');
    expect(firstSignal?.aborted).toBe(true);
  });
});
