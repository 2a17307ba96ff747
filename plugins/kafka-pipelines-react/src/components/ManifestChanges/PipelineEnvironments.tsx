import { EnvironmentTabs } from '../ManifestsViewer/EnvironmentTabs';
import type { EnvironmentChange } from './environmentChange';
import { EnvironmentChangeView } from './EnvironmentChangeView';

const marks: Record<EnvironmentChange['kind'], string> = {
  joins: 'new',
  leaves: 'leaves',
  changes: '',
  same: 'unchanged',
  fails: 'fails',
};

/** The environments of one pipeline, one tab each. */
export function PipelineEnvironments({
  changes,
}: {
  changes: EnvironmentChange[];
}) {
  const byEnvironment = new Map(
    changes.map(change => [change.rendered.environment, change]),
  );
  // Where all are new, as when a pipeline is created, none has to say so.
  const isCreated = changes.every(({ kind }) => kind === 'joins');
  return (
    <EnvironmentTabs
      environments={[...byEnvironment.keys()]}
      initial={
        changes.find(({ kind }) => kind !== 'same')?.rendered.environment
      }
      markOf={environment => {
        const change = byEnvironment.get(environment);
        return change && !isCreated ? marks[change.kind] : '';
      }}
    >
      {environment => {
        const change = byEnvironment.get(environment);
        return change && <EnvironmentChangeView change={change} />;
      }}
    </EnvironmentTabs>
  );
}
