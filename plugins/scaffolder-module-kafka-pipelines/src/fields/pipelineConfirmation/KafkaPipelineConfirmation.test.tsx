import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { fieldProps } from '../../__testUtils__/fieldProps';
import { validated } from '../../__testUtils__/validated';
import { KafkaPipelineConfirmation } from './KafkaPipelineConfirmation';
import { validateConfirmation } from './validateConfirmation';

const WRONG = 'This is not the name of the pipeline: type orders-cdc.';

const Form = () => {
  const [value, setValue] = useState<string | undefined>();
  return (
    <KafkaPipelineConfirmation
      {...fieldProps<string>({
        name: 'confirmTopics',
        title: 'Name of the pipeline',
        formData: { pipeline: 'orders-cdc' },
      })}
      formData={value}
      onChange={setValue}
    />
  );
};

describe('KafkaPipelineConfirmation', () => {
  it('says at once what is no beginning of the name, and nothing of one', async () => {
    const { container } = render(<Form />);
    const input = screen.getByRole('textbox', { name: 'Name of the pipeline' });
    await userEvent.type(input, 'orders');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await userEvent.type(input, '!');
    expect(screen.getByRole('alert')).toHaveTextContent(WRONG);
    expect(input).toBeInvalid();
    expect(await axeViolations(container)).toEqual([]);
    await userEvent.clear(input);
    await userEvent.type(input, 'orders-cdc');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(input).toBeValid();
  });
});

describe('validateConfirmation', () => {
  it.each([
    ['orders-cdc', { pipeline: 'orders-cdc' }, []],
    ['orders', { pipeline: 'orders-cdc' }, [WRONG]],
    ['Orders-CDC', { pipeline: 'orders-cdc' }, [WRONG]],
    // Which pipeline is meant is asked for by its own field
    ['orders', {}, []],
  ])('says of %s with %j: %j', async (value, formData, errors) => {
    expect(
      await validated(validateConfirmation, value, {
        api: fakeApi(),
        formData,
      }),
    ).toEqual(errors);
  });
});
