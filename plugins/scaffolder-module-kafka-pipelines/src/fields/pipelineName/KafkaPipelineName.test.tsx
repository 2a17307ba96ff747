import { TestApiProvider } from '@backstage/frontend-test-utils';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { KafkaPipelineName } from './KafkaPipelineName';

const Form = ({ api }: { api: ReturnType<typeof fakeApi> }) => {
  const [value, setValue] = useState<string>();
  return (
    <MemoryRouter>
      <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
        <KafkaPipelineName
          {...fieldProps({ name: 'name', title: 'Name' })}
          formData={value}
          onChange={setValue}
        />
      </TestApiProvider>
    </MemoryRouter>
  );
};

describe('KafkaPipelineName', () => {
  it('says what is wrong with the form of a name as one types', async () => {
    const api = fakeApi();
    render(<Form api={api} />);
    await userEvent.type(
      screen.getByRole('textbox', { name: /Name/ }),
      'Orders',
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/lower case letters/);
    expect(api.getPipeline).not.toHaveBeenCalled();
  });

  it('says that a name is free', async () => {
    render(<Form api={fakeApi()} />);
    await userEvent.type(
      screen.getByRole('textbox', { name: /Name/ }),
      'orders',
    );
    expect(await screen.findByText('This name is free.')).toBeInTheDocument();
  });

  it('links to the pipeline that has the name', async () => {
    render(<Form api={fakeApi()} />);
    await userEvent.type(
      screen.getByRole('textbox', { name: /Name/ }),
      'taken',
    );
    expect(await screen.findByRole('link', { name: 'taken' })).toHaveAttribute(
      'href',
      '/kafka-pipelines/demo/taken',
    );
  });

  it('says why it could not look', async () => {
    const api = fakeApi({
      getPipeline: jest.fn().mockRejectedValue(new Error('backend is down')),
    });
    render(<Form api={api} />);
    await userEvent.type(
      screen.getByRole('textbox', { name: /Name/ }),
      'orders',
    );
    expect(await screen.findByText(/backend is down/)).toBeInTheDocument();
  });
});
