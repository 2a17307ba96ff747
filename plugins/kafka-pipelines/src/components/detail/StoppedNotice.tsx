import { Alert, Link } from '@backstage/ui';
import type {
  PipelineDetail,
  ProposalSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useTemplateLinks } from '../templates/useTemplateLinks';
import { isStopped } from './isStopped';

interface StoppedNoticeProps {
  detail: PipelineDetail;
  /** Its changes that wait for review; one of them may be the removal. */
  proposals: ProposalSummary[];
}

/**
 * Leads to the second of the two commits that remove a pipeline, where the
 * first seems to be done.
 */
export function StoppedNotice({ detail, proposals }: StoppedNoticeProps) {
  const { repository, name } = detail.summary;
  const links = useTemplateLinks()('remove', { pipeline: name, repository });
  const isBeingRemoved = proposals.some(({ verb }) => verb === 'remove');
  if (links.length === 0 || isBeingRemoved || !isStopped(detail)) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="info"
      icon
      title="Stopped in Git: the second commit removes it"
      description={
        <>
          Git asks for every connector to be stopped. If the pipeline is to go,
          look in Argo CD that this is synced, then remove its files:{' '}
          {links.map(({ title, href }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <Link href={href} variant="body-medium">
                {links.length > 1 ? title : 'Remove'}
              </Link>
            </span>
          ))}
        </>
      }
    />
  );
}
