import { TestApiProvider } from '@backstage/frontend-test-utils';
import { scmAuthApiRef } from '@backstage/integration-react';
import {
  SecretsContextProvider,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { fakeApi } from '../../../__testUtils__/fakeApi';
import { fieldProps } from '../../../__testUtils__/fieldProps';
import { KafkaPipelineReview } from '../KafkaPipelineReview';
import type { reviewSchema } from '../schema';

const URL = 'https://github.com/acme/kafka-pipelines';
const repository = (url?: string) =>
  fakeApi({
    listRepositories: jest.fn().mockResolvedValue({
      repositories: [{ name: 'demo', branch: 'main', publish: 'commit', url }],
    }),
  });

const Secrets = () => (
  <output data-testid="secrets">
    {JSON.stringify(useTemplateSecrets().secrets)}
  </output>
);

function renderReview(options: {
  api: ReturnType<typeof fakeApi>;
  getCredentials?: jest.Mock;
}) {
  const { api, getCredentials } = options;
  const onChange = jest.fn();
  const props = fieldProps<typeof reviewSchema.TOutput>({
    name: 'review',
    title: 'Review',
  });
  render(
    <MemoryRouter>
      <TestApiProvider
        apis={[
          [kafkaPipelinesApiRef, api],
          ...(getCredentials
            ? ([[scmAuthApiRef, { getCredentials }]] as const)
            : []),
        ]}
      >
        <SecretsContextProvider>
          <KafkaPipelineReview
            {...props}
            uiSchema={{
              'ui:options': {
                templateRef: 'template:default/x',
                requestUserCredentials: {
                  secretsKey: 'USER_OAUTH_TOKEN',
                  additionalScopes: { github: ['workflow'] },
                },
              },
            }}
            onChange={onChange}
          />
          <Secrets />
        </SecretsContextProvider>
      </TestApiProvider>
    </MemoryRouter>,
  );
  return onChange;
}

describe('KafkaPipelineReview with requestUserCredentials', () => {
  it('puts a token for the repository into the secrets, then sets the digest', async () => {
    let signIn = (_credentials: { token: string }) => {};
    const getCredentials = jest.fn().mockReturnValue(
      new Promise(resolve => {
        signIn = resolve;
      }),
    );
    const onChange = renderReview({ api: repository(URL), getCredentials });

    expect(
      await screen.findByText('Waiting for your token for GitHub…'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(getCredentials).toHaveBeenCalledWith({
        url: URL,
        additionalScope: {
          repoWrite: true,
          customScopes: { github: ['workflow'] },
        },
      }),
    );
    expect(onChange).not.toHaveBeenCalledWith({ digest: 'digest-1' });

    signIn({ token: 'gho_of-ada' });
    await waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith({ digest: 'digest-1' }),
    );
    expect(screen.getByTestId('secrets')).toHaveTextContent(
      '{"USER_OAUTH_TOKEN":"gho_of-ada"}',
    );
    expect(getCredentials).toHaveBeenCalledTimes(1);
  });

  it('asks nobody where the repository is not on GitHub', async () => {
    const getCredentials = jest.fn();
    const onChange = renderReview({ api: repository(), getCredentials });
    await waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith({ digest: 'digest-1' }),
    );
    expect(getCredentials).not.toHaveBeenCalled();
  });

  it('sets no digest while somebody has not signed in, and asks again', async () => {
    const getCredentials = jest
      .fn()
      .mockRejectedValueOnce(new Error('Login failed, rejected by user'))
      .mockResolvedValue({ token: 'gho_of-ada' });
    const onChange = renderReview({ api: repository(URL), getCredentials });
    expect(
      await screen.findByText(
        `No token for ${URL}: Login failed, rejected by user. The change is published with a token of your own, so sign in to GitHub and allow Backstage to write to repositories.`,
      ),
    ).toBeInTheDocument();
    expect(onChange).not.toHaveBeenCalledWith({ digest: 'digest-1' });

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith({ digest: 'digest-1' }),
    );
  });

  it('says what an app without ScmAuth has to add', async () => {
    const onChange = renderReview({ api: repository(URL) });
    expect(await screen.findByText(/it has no ScmAuth/)).toBeInTheDocument();
    expect(onChange).not.toHaveBeenCalledWith({ digest: 'digest-1' });
  });
});
