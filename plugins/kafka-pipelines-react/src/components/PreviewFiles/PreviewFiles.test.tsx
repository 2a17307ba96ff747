import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PreviewFiles } from './PreviewFiles';

describe('PreviewFiles', () => {
  it('shows each file with its status and what would be in it', () => {
    render(
      <PreviewFiles
        files={[
          {
            path: 'pipelines/orders/values.yaml',
            status: 'created',
            after: 'pipeline: {}\n',
          },
          {
            path: 'defaults/pipeline.yaml',
            status: 'changed',
            before: 'a: 1\n',
            after: 'a: 2\n',
          },
        ]}
      />,
    );

    expect(
      screen.getByRole('button', {
        name: 'pipelines/orders/values.yaml created',
      }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('textbox', { name: 'pipelines/orders/values.yaml' }),
    ).toHaveTextContent('pipeline: {}');
    expect(
      screen.getByRole('textbox', {
        name: 'Changes in defaults/pipeline.yaml',
      }),
    ).toHaveTextContent('a: 1');
  });

  it('keeps a long list closed until one is opened', async () => {
    render(
      <PreviewFiles
        files={[1, 2, 3, 4].map(number => ({
          path: `file-${number}.yaml`,
          status: 'deleted' as const,
          before: `number: ${number}\n`,
        }))}
      />,
    );
    const third = screen.getByRole('button', { name: 'file-3.yaml deleted' });
    expect(third).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(third);

    expect(
      screen.getByRole('textbox', { name: 'file-3.yaml' }),
    ).toHaveTextContent('number: 3');
  });

  it('lists the first of many, and all when asked', async () => {
    render(
      <PreviewFiles
        files={Array.from({ length: 40 }, (_, number) => ({
          path: `file-${number}.yaml`,
          status: 'created' as const,
          after: '',
        }))}
      />,
    );
    expect(screen.getAllByRole('button', { name: /created/ })).toHaveLength(10);

    await userEvent.click(
      screen.getByRole('button', { name: 'Show all 40 files' }),
    );

    expect(screen.getAllByRole('button', { name: /created/ })).toHaveLength(40);
  });

  it('opens the file of a place, wherever it is in the list', () => {
    const files = Array.from({ length: 40 }, (_, number) => ({
      path: `file-${number}.yaml`,
      status: 'created' as const,
      after: 'a: 1\nb: 2\n',
    }));
    const { container, rerender } = render(<PreviewFiles files={files} />);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();

    rerender(
      <PreviewFiles files={files} place={{ path: 'file-30.yaml', line: 2 }} />,
    );

    expect(screen.getByRole('textbox', { name: 'file-30.yaml' })).toHaveFocus();
    expect(container.querySelector('.cm-shownLine')).toHaveTextContent('b: 2');
  });

  it('leaves the keyboard where it is when somebody opens that file again', async () => {
    render(
      <PreviewFiles
        files={[{ path: 'a.yaml', status: 'created', after: 'a: 1\n' }]}
        place={{ path: 'a.yaml', line: 1 }}
      />,
    );
    expect(screen.getByRole('textbox', { name: 'a.yaml' })).toHaveFocus();
    const trigger = screen.getByRole('button', { name: 'a.yaml created' });

    await userEvent.click(trigger);
    await userEvent.click(trigger);

    expect(screen.getByRole('textbox', { name: 'a.yaml' })).not.toHaveFocus();
  });

  it('says so when no file would be written', () => {
    render(<PreviewFiles files={[]} />);

    expect(screen.getByText('No file would be written.')).toBeInTheDocument();
  });
});
