import { Alert, CellText, Flex, Text, type ColumnConfig } from '@backstage/ui';
import type {
  RemovePlan,
  RunningPart,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { PlanTable } from './PlanTable';
import { StayingObjects } from './StayingObjects';

const kinds: Record<RunningPart['kind'], string> = {
  connector: 'Connector',
  ksqldb: 'ksqlDB app',
};

const columns: Array<ColumnConfig<RunningPart & { id: string }>> = [
  {
    id: 'name',
    label: 'What stops',
    isRowHeader: true,
    defaultWidth: '1fr',
    minWidth: 200,
    cell: ({ name, kind }) => (
      <CellText title={name} description={kinds[kind]} />
    ),
  },
  {
    id: 'environment',
    label: 'Environment',
    defaultWidth: 150,
    cell: ({ environment }) => <CellText title={environment} />,
  },
  {
    id: 'now',
    label: 'Now',
    defaultWidth: 150,
    cell: ({ now }) => <CellText title={now} />,
  },
];

/** What this commit of the two that remove a pipeline does, and what stays. */
export const RemovePlanView = ({ plan }: { plan: RemovePlan }) => (
  <Flex direction="column" gap="4">
    {plan.step === 'stop' ? (
      <>
        <Text as="p" variant="body-medium">
          <strong>Step 1 of 2: stop.</strong> What runs stops and keeps how far
          it has read. Let Argo CD sync it and see that nobody misses it. Then
          open this form again: step 2 removes the files.
        </Text>
        <PlanTable rows={plan.running} columns={columns} />
      </>
    ) : (
      <Text as="p" variant="body-medium">
        <strong>Step 2 of 2: remove.</strong> Git asks for all of it to be
        stopped. Look in Argo CD that this is synced before you go on: what
        still runs would run on without its files. They go from Git, and its
        Application from Argo CD; no commit deletes data.
      </Text>
    )}
    {plan.step === 'delete' && plan.left.length > 0 && (
      <Alert
        status="warning"
        icon
        title="Some files stay in the folder: remove them with git"
        description={plan.left
          .map(({ path, reason }) => `${path}: ${reason}`)
          .join('; ')}
      />
    )}
    <section aria-label="What stays">
      <Text as="h4" variant="body-medium" weight="bold">
        {plan.step === 'stop'
          ? 'What stays after step 2, until somebody deletes it'
          : 'What stays, until somebody deletes it'}
      </Text>
      <StayingObjects stays={plan.stays} />
    </section>
  </Flex>
);
