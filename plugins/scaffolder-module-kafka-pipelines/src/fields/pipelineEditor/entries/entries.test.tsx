import { EditorView } from '@codemirror/view';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import {
  code,
  enter,
  file,
  loaded,
  open,
  press,
  setUp,
  type,
} from '../__testUtils__/editor';

describe('entries of a file', () => {
  it('removes an entry, and adds one with a good name', async () => {
    const { sent } = setUp();
    await open('shop.orders');
    press('Remove topic shop.orders');
    expect(sent.value?.[0].unset).toEqual([
      { pointer: '/topics', was: { 'shop.orders': { partitions: 6 } } },
    ]);
    type('Name of a new topic', 'a b');
    expect(screen.getByText(/^use letters, digits/)).toBeVisible();
    enter('Name of a new topic', 'shop.items');
    type('partitions', '3');
    expect(sent.value?.[0]).toMatchObject({
      set: [{ pointer: '/topics/shop.items', value: { partitions: 3 } }],
      unset: [{ pointer: '/topics/shop.orders', was: { partitions: 6 } }],
    });
    press('Undo removing topic shop.orders');
    expect(sent.value?.[0].unset).toBeUndefined();
  });

  it('edits an entry as YAML by its value', async () => {
    const { sent } = setUp();
    await open('shop.orders');
    press('Edit as YAML');
    const write = (text: string) => {
      const view = EditorView.findFromDOM(code('topic shop.orders as YAML'));
      act(() =>
        view?.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: text },
        }),
      );
    };
    write('replicas: 3');
    expect(sent.value).toMatchObject([
      {
        set: [{ pointer: '/topics/shop.orders/replicas', value: 3 }],
        unset: [{ pointer: '/topics/shop.orders/partitions', was: 6 }],
      },
    ]);
    // Half a text is kept, and keeps the form from going on.
    write('replicas: [');
    expect(screen.getByText(/^Line 1: /)).toBeVisible();
    expect(sent.value?.[0].set).toMatchObject([{ value: 'replicas: [' }]);
    press('Undo topic shop.orders');
    expect(sent.value).toEqual([]);
    // The editor waits for a pause of whoever types.
    await waitFor(() =>
      expect(code('topic shop.orders as YAML')).toHaveTextContent(
        'partitions: 6',
      ),
    );
  });

  it('builds only what is looked at of a large pipeline', async () => {
    const config = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [`key.${index}`, `v${index}`]),
      );
    const connectors = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `c-${index}`,
        { config: config(index === 7 ? 2000 : 20) },
      ]),
    );
    const { sent } = setUp({
      answers: [loaded(file('values.yaml', { connectors }))],
    });
    await open('c-7');
    const search = screen.getByPlaceholderText('Find one of 100');
    fireEvent.change(search, { target: { value: 'c-99' } });
    expect(screen.queryByText('c-7')).toBeNull();
    fireEvent.change(search, { target: { value: '' } });
    expect(screen.queryByDisplayValue('v1999')).toBeNull();
    fireEvent.change(screen.getByPlaceholderText('Find one of 2000 keys'), {
      target: { value: 'key.1999' },
    });
    fireEvent.change(screen.getByDisplayValue('v1999'), {
      target: { value: 'other' },
    });
    expect(sent.value).toMatchObject([
      {
        set: [{ pointer: '/connectors/c-7/config/key.1999', value: 'other' }],
      },
    ]);
  });
});
