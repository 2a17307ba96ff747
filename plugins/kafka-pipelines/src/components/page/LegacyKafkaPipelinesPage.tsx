import { PluginHeader } from '@backstage/ui';
import { RiGitBranchLine } from '@remixicon/react';
import { useRootPath } from '../../routes';
import { KafkaPipelinesPage } from './KafkaPipelinesPage';

/** The same pages with the header that the legacy app does not bring. */
export function LegacyKafkaPipelinesPage() {
  const rootPath = useRootPath();
  return (
    <>
      <PluginHeader
        title="Kafka pipelines"
        titleLink={rootPath()}
        icon={<RiGitBranchLine />}
      />
      <KafkaPipelinesPage />
    </>
  );
}
