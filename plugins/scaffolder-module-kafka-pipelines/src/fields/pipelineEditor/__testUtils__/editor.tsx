import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  EditableFile,
  EditableFiles,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fakeApi } from '../../../__testUtils__/fakeApi';
import { fieldProps } from '../../../__testUtils__/fieldProps';
import { KafkaPipelineEditor } from '../KafkaPipelineEditor';
import type { pipelineEditorSchema } from '../schema';

/** Value of the field. */
export type Value = typeof pipelineEditorSchema.TOutput;

export const base: Record<string, unknown> = {
  pipeline: { name: 'orders', owner: 'group:default/data', tags: ['cdc'] },
  connectors: {
    'orders-mysql': {
      version: '3.6.1.Final',
      tasksMax: 1,
      config: {
        'database.port': 3306,
        'snapshot.mode': 'initial',
        'table.include.list': ['shop.orders', 'shop.items'],
        sql: 'SELECT 1\nFROM x\n',
        ratio: '1.10',
        'include.schema.changes': true,
      },
      transforms: { route: { order: 10, type: 'Router' } },
    },
  },
  topics: { 'shop.orders': { partitions: 6 } },
};

export const file = (
  name: string,
  values: Record<string, unknown>,
  blob = `blob of ${name}`,
): EditableFile => ({
  file: name,
  path: `pipelines/orders/${name}`,
  blob,
  values,
});

export const loaded = (...files: EditableFile[]): EditableFiles => ({
  commit: 'abc',
  files,
});

export const demo = loaded(
  file('values.yaml', base),
  file('values-dev.yaml', {}),
  {
    file: 'values-prod.yaml',
    path: 'pipelines/orders/values-prod.yaml',
    error: 'the file has the alias *a',
  },
);

/**
 * The editor in a form that keeps its value.
 *
 * @returns `sent` holds that value
 */
export function setUp(
  options: {
    /** What the backend answers, one after the other. */
    answers?: Array<EditableFiles | Error>;
    value?: Value;
    pipeline?: string;
  } = {},
) {
  const { answers = [demo], pipeline = 'orders' } = options;
  const getEditableFiles = jest.fn();
  for (const answer of answers) {
    if (answer instanceof Error) getEditableFiles.mockRejectedValueOnce(answer);
    else getEditableFiles.mockResolvedValueOnce(answer);
  }
  const api = fakeApi({ getEditableFiles });
  const sent: { value?: Value } = { value: options.value };
  const Form = () => {
    const [value, setValue] = useState(options.value);
    sent.value = value;
    return (
      <TestApiProvider apis={[[kafkaPipelinesApiRef, api]]}>
        <KafkaPipelineEditor
          {...fieldProps<Value>({
            name: 'files',
            title: 'Files',
            formData: { pipeline, repository: 'demo' },
          })}
          formData={value}
          onChange={setValue}
        />
      </TestApiProvider>
    );
  };
  const { container } = render(<Form />);
  return { api, sent, container };
}

// Elements are looked up by tag and label: the queries of Testing Library look
// at every element of a form, and this one has many.

function only<T>(found: T[], what: string): T {
  if (found.length !== 1) throw new Error(`${found.length} of ${what}`);
  return found[0];
}

const all = <T extends keyof HTMLElementTagNameMap>(tag: T) => [
  ...document.getElementsByTagName(tag),
];

/** Inputs of one or more lines with a label. */
export function inputs(label: string): HTMLElement[] {
  const labelled = new Set(
    all('label')
      .filter(({ textContent }) => textContent === label)
      .map(({ htmlFor }) => htmlFor),
  );
  return [...all('input'), ...all('textarea')].filter(
    element =>
      labelled.has(element.id) || element.getAttribute('aria-label') === label,
  );
}

export const input = (label: string) =>
  only(inputs(label), `the input ${label}`);

/** The content of an editor of several lines. */
export const code = (label: string) =>
  only(
    [...document.getElementsByClassName('cm-content')].filter(
      element => element.getAttribute('aria-label') === label,
    ) as HTMLElement[],
    `the editor ${label}`,
  );

export const type = (label: string, text: string) =>
  fireEvent.change(input(label), { target: { value: text } });

/** Types a text and presses Enter. */
export const enter = (label: string, text: string) => {
  type(label, text);
  fireEvent.keyDown(input(label), { key: 'Enter' });
};

/** A button by its label, or by one of the texts in it. */
export const button = (label: string) =>
  only(
    all('button').filter(
      element =>
        element.getAttribute('aria-label') === label ||
        [element, ...element.getElementsByTagName('span')].some(
          ({ textContent }) => textContent === label,
        ),
    ),
    `the button ${label}`,
  );

export const press = (label: string) => fireEvent.click(button(label));

/** Opens a part of a file once the files are there. */
export const open = async (name: string) =>
  fireEvent.click(await waitFor(() => button(name)));

/** Chooses from a list. */
export async function choose(label: RegExp, option: string) {
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByLabelText(label, { selector: 'button' }));
  await user.click(
    only(
      [...document.querySelectorAll('[role="option"]')].filter(
        ({ textContent }) => textContent === option,
      ),
      `the option ${option}`,
    ),
  );
}

/** A tab by a text in it, once it is there. */
export const tab = (name: string) =>
  waitFor(() =>
    only(
      [...document.querySelectorAll('[role="tab"]')].filter(element =>
        [element, ...element.getElementsByTagName('span')].some(
          ({ textContent }) => textContent === name,
        ),
      ),
      `the tab ${name}`,
    ),
  );

export const openTab = async (name: string) => userEvent.click(await tab(name));
