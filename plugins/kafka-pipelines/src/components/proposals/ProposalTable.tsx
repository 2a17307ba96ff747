import { useMemo } from 'react';
import {
  Cell,
  CellText,
  Flex,
  Table,
  Text,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { StatusPill } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { usePipelinePath } from '../../routes';
import { EmptyMessage } from '../shared/EmptyMessage';
import { EntityLink } from '../shared/EntityLink';
import { ProposalLink } from './ProposalLink';
import { proposedChange } from './proposedChange';

type Row = ProposalSummary & { id: string };

interface ProposalTableProps {
  proposals: ProposalSummary[];
}

const PAGE_SIZE = 10;

/** Changes that wait for review, one row each. */
export function ProposalTable({ proposals }: ProposalTableProps) {
  const pipelinePath = usePipelinePath();
  const rows = useMemo(
    () =>
      proposals.map(proposal => ({
        ...proposal,
        id: `${proposal.repository}/${proposal.branch}`,
      })),
    [proposals],
  );
  const { tableProps } = useTable<Row>({
    mode: 'complete',
    data: rows,
    paginationOptions:
      rows.length > PAGE_SIZE ? { pageSize: PAGE_SIZE } : { type: 'none' },
  });
  const columns = useMemo(() => columnsFor(pipelinePath), [pipelinePath]);
  return (
    <Table
      {...tableProps}
      columnConfig={columns}
      emptyState={
        <EmptyMessage title="Nothing waits for review">
          A change that is made with a form stands here until it is merged or
          closed.
        </EmptyMessage>
      }
    />
  );
}

function columnsFor(
  pipelinePath: ReturnType<typeof usePipelinePath>,
): Array<ColumnConfig<Row>> {
  return [
    {
      id: 'name',
      label: 'Pipeline',
      isRowHeader: true,
      defaultWidth: '1fr',
      minWidth: 220,
      cell: ({ repository, branch, pipelines, pullRequest }) => {
        const [first, ...others] = pipelines;
        return (
          <CellText
            title={first ? nameText(first.name, others.length) : branch}
            description={pullRequest?.title}
            href={
              first && others.length === 0
                ? pipelinePath({ repository, name: first.name })
                : undefined
            }
          />
        );
      },
    },
    {
      id: 'change',
      label: 'Change',
      defaultWidth: 160,
      cell: proposal => {
        const { label, tone } = proposedChange(proposal);
        return (
          <Cell>
            <StatusPill tone={tone}>{label}</StatusPill>
          </Cell>
        );
      },
    },
    {
      id: 'status',
      label: 'Status',
      defaultWidth: 140,
      cell: ({ pullRequest }) => (
        <Cell>
          <StatusPill tone="announcement">
            {pullRequest?.draft ? 'Proposed, draft' : 'Proposed'}
          </StatusPill>
        </Cell>
      ),
    },
    {
      id: 'owner',
      label: 'Owner',
      defaultWidth: 160,
      cell: ({ pipelines }) => (
        <Cell>
          <References
            refs={[...new Set(pipelines.flatMap(({ owner }) => owner ?? []))]}
            defaultKind="group"
            none="No owner"
          />
        </Cell>
      ),
    },
    {
      id: 'review',
      label: 'Review',
      defaultWidth: 220,
      cell: proposal => (
        <Cell>
          <ProposalLink proposal={proposal} />
        </Cell>
      ),
    },
    {
      id: 'requestedBy',
      label: 'Asked for by',
      defaultWidth: 150,
      cell: ({ requestedBy }) => (
        <Cell>
          <References
            refs={requestedBy ? [requestedBy] : []}
            defaultKind="user"
            none="Not known"
          />
        </Cell>
      ),
    },
  ];
}

function nameText(first: string, others: number): string {
  return others === 0 ? first : `${first} and ${others} more`;
}

/** Several owners only in a change of several pipelines; the first ones tell enough. */
const SHOWN_REFERENCES = 2;

function References(props: {
  refs: string[];
  defaultKind: string;
  none: string;
}) {
  const { refs, defaultKind, none } = props;
  if (refs.length === 0) {
    return (
      <Text variant="body-medium" color="secondary">
        {none}
      </Text>
    );
  }
  const more = refs.length - SHOWN_REFERENCES;
  return (
    <Flex direction="column" gap="0">
      {refs.slice(0, SHOWN_REFERENCES).map(ref => (
        <EntityLink key={ref} entityRef={ref} defaultKind={defaultKind} />
      ))}
      {more > 0 && <Text variant="body-small">and {more} more</Text>}
    </Flex>
  );
}
