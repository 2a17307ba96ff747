import { Alert } from '@backstage/ui';
import type { CatalogPresence } from './useCatalogPresence';

interface CatalogNoticeProps {
  presence: CatalogPresence;
  repository: string;
}

/** Says why a pipeline has no entity to link to; nothing when it has one. */
export function CatalogNotice({ presence, repository }: CatalogNoticeProps) {
  switch (presence) {
    case 'joining':
      return (
        <Alert
          role="status"
          status="info"
          isPending
          title="Joining the catalog"
          description="The pipeline is in Git. Its entities appear in the catalog in a moment; this page notices by itself."
        />
      );
    case 'late':
      return (
        <Alert
          role="status"
          status="warning"
          icon
          title="Not in the catalog yet"
          description={`The catalog should have picked it up by now. Check that catalog.providers.kafkaPipelines names the repository ${repository}, and the backend's log.`}
        />
      );
    case 'unknown':
      return (
        <Alert
          role="status"
          status="warning"
          icon
          title="The catalog does not answer"
          description="Whether the pipeline has joined the catalog cannot be said right now."
        />
      );
    default:
      return null;
  }
}
