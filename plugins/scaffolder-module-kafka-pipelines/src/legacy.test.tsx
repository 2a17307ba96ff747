import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  ScaffolderFieldExtensions,
  SecretsContextProvider,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { screen } from '@testing-library/react';
import * as legacy from './legacy';
import { fakeApi } from './__testUtils__/fakeApi';
import { fieldProps } from './__testUtils__/fieldProps';

const NAMES = [
  'KafkaPipelineName',
  'KafkaPipelinePicker',
  'KafkaPipelineConfirmation',
  'KafkaConnectClusterPicker',
  'KafkaEnvironmentPicker',
  'KafkaEnvironmentsPicker',
  'KafkaConnectorsEditor',
  'KafkaPipelineEditor',
  'KafkaPromotionDecisions',
  'KafkaDerivedNames',
  'KafkaDerivedFields',
  'KafkaBulkSelection',
  'KafkaBulkChange',
  'KafkaPipelineReview',
].sort();

/** Renders every field the legacy wizard would find. */
const Fields = () => {
  const fields = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      {Object.values(legacy).map((Extension, index) => (
        <Extension key={index} />
      ))}
    </ScaffolderFieldExtensions>,
  );
  return (
    <>
      {fields.map(({ name, component: Field }) => (
        <section key={name} aria-label={`field ${name}`}>
          <Field
            {...fieldProps({
              name,
              title: name,
              uiOptions: { templateRef: 'template:default/x' },
            })}
            formData={undefined}
            onChange={() => undefined}
          />
        </section>
      ))}
    </>
  );
};

describe('legacy form fields', () => {
  it('are found and rendered by the legacy wizard', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[kafkaPipelinesApiRef, fakeApi()]]}>
        <SecretsContextProvider>
          <Fields />
        </SecretsContextProvider>
      </TestApiProvider>,
    );
    const fields = screen.getAllByRole('region', { name: /^field / });
    expect(
      fields.map(field => field.getAttribute('aria-label')).sort(),
    ).toEqual(NAMES.map(name => `field ${name}`));
    for (const field of fields) {
      expect(field).not.toBeEmptyDOMElement();
    }
    expect(await screen.findByText('Ready to create')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'dev' })).toBeInTheDocument();
  });
});
