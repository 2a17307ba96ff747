import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  KafkaPipelinesClient,
  kafkaPipelinesApiRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

export const kafkaPipelinesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: kafkaPipelinesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new KafkaPipelinesClient(apis),
    }),
});
