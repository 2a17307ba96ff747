import type { ApiHolder } from '@backstage/frontend-plugin-api';
import {
  type KafkaPipelinesApi,
  kafkaPipelinesApiRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { formRepository } from '../fleet/formRepository';
import { type FormData, namedRepository } from './parameters';

/** What the form tells a validation besides the value. */
export interface ValidationContext {
  apiHolder: ApiHolder;
  formData: FormData;
  uiSchema?: { 'ui:options'?: { repository?: string } };
}

/**
 * Asks the backend once, when somebody goes on to the next page. Without an
 * answer there is nothing to complain of: the field shows the failure, and the
 * review asks again.
 */
export async function askedOnce<T>(
  { apiHolder, formData, uiSchema = {} }: ValidationContext,
  ask: (api: KafkaPipelinesApi, repository: string) => Promise<T>,
): Promise<T | undefined> {
  const api = apiHolder.get(kafkaPipelinesApiRef);
  if (!api) return undefined;
  try {
    const named = namedRepository({ formContext: { formData }, uiSchema });
    return await ask(api, await formRepository(api, named));
  } catch {
    return undefined;
  }
}
