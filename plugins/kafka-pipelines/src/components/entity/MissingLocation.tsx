import {
  ANNOTATION_PIPELINE,
  ANNOTATION_REPOSITORY,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { EmptyMessage } from '../shared/EmptyMessage';

/** Shown on an entity that does not say which pipeline it belongs to. */
export function MissingLocation() {
  return (
    <EmptyMessage title="Not read from a GitOps repository">
      This entity lacks the annotations <code>{ANNOTATION_REPOSITORY}</code> and{' '}
      <code>{ANNOTATION_PIPELINE}</code>, which the catalog provider for Kafka
      pipelines sets.
    </EmptyMessage>
  );
}
