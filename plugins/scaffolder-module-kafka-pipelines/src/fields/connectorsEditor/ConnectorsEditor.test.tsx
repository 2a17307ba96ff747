import { render, screen } from '@testing-library/react';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { KafkaConnectorsEditor } from './ConnectorsEditor';

const field = (text: string) => {
  const props = fieldProps<string>({ name: 'connectors', title: 'Connectors' });
  return (
    <KafkaConnectorsEditor
      {...props}
      schema={{ title: 'Connectors', description: 'One entry per connector.' }}
      formData={text}
    />
  );
};

describe('KafkaConnectorsEditor', () => {
  it('tells its name, description and findings to everybody', () => {
    const { rerender } = render(field('orders:\n  class: C\n'));
    const editor = screen.getByRole('textbox', { name: 'Connectors' });
    expect(editor).toHaveAccessibleDescription('One entry per connector.');
    expect(editor).toBeValid();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    rerender(field('orders:\n  clas: C\n'));
    expect(editor).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent(/^Line 2: .*clas/);
  });

  it('shows an example while it is empty', () => {
    const { rerender } = render(field(''));
    const editor = screen.getByRole('textbox', { name: 'Connectors' });
    expect(editor).toHaveTextContent(/^orders-mysql: class: io\.debezium/);
    expect(editor).toBeValid();

    rerender(field('orders: {}\n'));
    expect(editor).not.toHaveTextContent('orders-mysql');
  });

  it('shows a secret in clear as soon as it is there', () => {
    render(field('a:\n  config: { database.password: hunter2 }\n'));
    expect(
      screen.getByText(/^Line 2: a.config.database.password holds a secret/),
    ).toBeInTheDocument();
  });
});
