import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { scmAuthApiRef } from '@backstage/integration-react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import {
  type AsyncState,
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useCallback } from 'react';
import type { ReviewOptions } from '../schema';
import { errorText } from './errorText';

type Request = NonNullable<ReviewOptions['requestUserCredentials']>;

/**
 * Asks whoever fills in the form for a token of their own and puts it into the
 * template's secrets, as the stock RepoUrlPicker does. There is nothing to ask
 * for where the template wants none, or the repository is not on GitHub.
 *
 * @param request - what the template wants
 * @param repository - name in app-config; undefined while it is not known
 */
export function useUserToken(
  request: Request | undefined,
  repository: string | undefined,
): AsyncState<void> {
  const api = useApi(kafkaPipelinesApiRef);
  const scmAuth = useApiHolder().get(scmAuthApiRef);
  const { setSecrets } = useTemplateSecrets();
  // Text, because the form hands in another object each time.
  const wanted = request && JSON.stringify(request);

  return useAsync(
    useCallback(
      async signal => {
        if (wanted === undefined || repository === undefined) return;
        const { repositories } = await api.listRepositories({ signal });
        const url = repositories.find(({ name }) => name === repository)?.url;
        if (url === undefined) return;
        if (!scmAuth) {
          throw new Error(
            'This app cannot ask for a token of GitHub: it has no ScmAuth. Add ScmAuth.createDefaultApiFactory() of @backstage/integration-react to its APIs.',
          );
        }
        const { secretsKey, additionalScopes }: Request = JSON.parse(wanted);
        const token = await scmAuth
          .getCredentials({
            url,
            additionalScope: {
              repoWrite: true,
              customScopes: additionalScopes,
            },
          })
          .then(
            credentials => credentials.token,
            error => {
              throw new Error(
                `No token for ${url}: ${errorText(
                  error,
                )}. The change is published with a token of your own, so sign in to GitHub and allow Backstage to write to repositories.`,
              );
            },
          );
        if (!signal.aborted) setSecrets({ [secretsKey]: token });
      },
      [api, scmAuth, wanted, repository, setSecrets],
    ),
  );
}
