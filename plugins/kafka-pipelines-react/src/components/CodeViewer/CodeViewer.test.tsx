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
