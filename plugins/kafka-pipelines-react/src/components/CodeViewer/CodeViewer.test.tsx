import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DiffViewer } from './DiffViewer';
import { YamlViewer } from './YamlViewer';

const text = 'pipeline:\n  name: orders\n';

describe('YamlViewer', () => {
  it('shows the text in a named box that Tab reaches and nobody can edit', async () => {
    render(<YamlViewer label="pipelines/orders/values.yaml" text={text} />);

    const box = screen.getByRole('textbox', {
      name: 'pipelines/orders/values.yaml',
    });
    expect(box).toHaveTextContent('pipeline: name: orders');
    expect(box).toHaveAttribute('tabindex', '0');
    expect(box).toHaveAttribute('contenteditable', 'false');
    expect(box).toHaveAttribute('aria-readonly', 'true');
  });

  it('copies the text and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    render(<YamlViewer label="values.yaml" text={text} />);

    await user.click(screen.getByRole('button', { name: 'Copy values.yaml' }));

    expect(
      await screen.findByRole('button', { name: 'Copied' }),
    ).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith(text);
  });

  it('says when the browser refuses to copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    render(<YamlViewer label="values.yaml" text={text} />);

    await user.click(screen.getByRole('button', { name: 'Copy values.yaml' }));

    expect(
      await screen.findByRole('button', {
        name: 'Copying was refused by the browser',
      }),
    ).toBeInTheDocument();
  });
});

describe('DiffViewer', () => {
  it('shows the lines that go and the lines that come', () => {
    const { container } = render(
      <DiffViewer
        label="values.yaml"
        before={`a: 1\nb: 2\n`}
        after={`a: 1\nb: 3\n`}
      />,
    );

    expect(
      screen.getByRole('textbox', { name: 'Changes in values.yaml' }),
    ).toBeInTheDocument();
    expect(container.querySelector('.cm-deletedChunk')).toHaveTextContent(
      'b: 2',
    );
    expect(container.querySelector('.cm-changedLine')).toHaveTextContent(
      'b: 3',
    );
  });
});

describe('DiffViewer of appended lines', () => {
  it('does not show the line before them as a change', () => {
    const { container } = render(
      <DiffViewer
        label="values.yaml"
        before={`a: 1\nb: 2\n`}
        after={`a: 1\nb: 2\nc: 3\n`}
      />,
    );
    for (const deleted of container.querySelectorAll('.cm-deletedChunk')) {
      expect(deleted).toBeEmptyDOMElement();
    }
    const [first, ...others] = container.querySelectorAll('.cm-changedLine');
    expect(first).toHaveTextContent('c: 3');
    expect(others).toEqual([]);
  });
});

describe('a place to look at', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `k${index + 1}: 1`);
  const before = `${lines.join('\n')}\n`;
  const after = before.replace('k2: 1', 'k2: 2').replace('k50: 1', 'k50: 2');

  it('is unfolded and marked in a diff, and takes the keyboard', () => {
    const viewer = (place?: { line: number }) => (
      <DiffViewer
        label="values.yaml"
        before={before}
        after={after}
        place={place}
      />
    );
    const { container, rerender } = render(viewer());
    expect(container.querySelectorAll('.cm-collapsedLines')).toHaveLength(2);
    expect(screen.queryByText('k20')).not.toBeInTheDocument();

    rerender(viewer({ line: 20 }));

    expect(container.querySelectorAll('.cm-collapsedLines')).toHaveLength(1);
    expect(container.querySelector('.cm-shownLine')).toHaveTextContent(
      'k20: 1',
    );
    expect(screen.getByRole('textbox')).toHaveFocus();
  });

  it('may lie beyond the end, as after an edit elsewhere', () => {
    const { container } = render(
      <YamlViewer label="values.yaml" text={text} place={{ line: 99 }} />,
    );
    expect(container.querySelector('.cm-shownLine')).toHaveTextContent(
      'name: orders',
    );
  });
});
