import { Alert, Cell, Flex, Text, type ColumnConfig } from '@backstage/ui';
import type {
  DerivePlan,
  Mention,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Value } from '../../../table/Value';
import { count, listed } from '../../../words';
import { Place } from './Place';
import { PlanTable } from './PlanTable';

const columns: Array<ColumnConfig<Mention & { id: string }>> = [
  {
    id: 'value',
    label: 'Old name',
    isRowHeader: true,
    defaultWidth: 180,
    cell: ({ value }) => (
      <Cell>
        <Value text={value} none="" />
      </Cell>
    ),
  },
  {
    id: 'place',
    label: 'Where it stands',
    defaultWidth: '1fr',
    minWidth: 220,
    cell: ({ file, pointer }) => <Place file={file} pointer={pointer} />,
  },
  {
    id: 'text',
    label: 'Text',
    defaultWidth: '2fr',
    minWidth: 240,
    cell: ({ text }) => (
      <Cell>
        <Value text={text} none="" />
      </Cell>
    ),
  },
];

/** What a derived pipeline has for itself, and where an old name still stands. */
export const DerivePlanView = ({ plan }: { plan: DerivePlan }) => {
  const { mustDiffer, mentions, notRunning } = plan;
  return (
    <Flex direction="column" gap="3">
      <Text as="p" variant="body-medium">
        {mustDiffer.length > 0
          ? `${count(mustDiffer.length, 'name')} of the other pipeline ${
              mustDiffer.length === 1 ? 'is' : 'are'
            } replaced, because two pipelines must not share ${
              mustDiffer.length === 1 ? 'it' : 'them'
            }.`
          : 'The other pipeline has no name that two must not share.'}
      </Text>
      {notRunning.length > 0 && (
        <Alert
          status="warning"
          icon
          title={`${count(notRunning.length, 'part')} of the other pipeline ${
            notRunning.length === 1 ? 'does' : 'do'
          } not run`}
          description={`${listed(
            notRunning.map(
              ({ name, environment, now }) =>
                `${name} in ${environment} (${now})`,
            ),
          )}. They are copied as they are: edit the new pipeline to start them.`}
        />
      )}
      {mentions.length > 0 && (
        <>
          <Text as="p" variant="body-medium">
            {count(mentions.length, 'text')} with an old name inside{' '}
            {mentions.length === 1 ? 'was' : 'were'} found. Texts are copied as
            they are, unless you changed them on the page before: check the
            files below.
          </Text>
          <PlanTable rows={mentions} columns={columns} />
        </>
      )}
    </Flex>
  );
};
