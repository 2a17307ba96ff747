import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  ScaffolderFieldExtensions,
  SecretsContextProvider,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { screen } from '@testing-library/react';
import {
  KafkaConnectClusterPickerFieldExtension,
  KafkaConnectorsEditorFieldExtension,
  KafkaEnvironmentsPickerFieldExtension,
  KafkaPipelineNameFieldExtension,
  KafkaPipelineReviewFieldExtension,
} from './legacy';
import { fakeApi } from './testUtils/fakeApi';
import { fieldProps } from './testUtils/fieldProps';

/** Renders every field the legacy wizard would find. */
const Fields = () => {
  const fields = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      <KafkaPipelineNameFieldExtension />
      <KafkaConnectClusterPickerFieldExtension />
      <KafkaEnvironmentsPickerFieldExtension />
      <KafkaConnectorsEditorFieldExtension />
      <KafkaPipelineReviewFieldExtension />
    </ScaffolderFieldExtensions>,
  );
  return (
    <>
      {fields.map(({ name, component: Field }) => (
        <section key={name} aria-label={name}>
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
    for (const name of [
      'KafkaPipelineName',
      'KafkaConnectClusterPicker',
      'KafkaEnvironmentsPicker',
      'KafkaConnectorsEditor',
      'KafkaPipelineReview',
    ]) {
      expect(screen.getByRole('region', { name })).not.toBeEmptyDOMElement();
    }
    expect(await screen.findByText('Ready to create')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'dev' })).toBeInTheDocument();
  });
});
