import { Cell, Flex, Text, type ColumnConfig } from '@backstage/ui';
import type {
  DerivePlan,
  Mention,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Value } from '../../../table/Value';
import { count } from '../../../words';
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
  const { mustDiffer, mentions } = plan;
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
