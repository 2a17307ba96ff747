import type { OverlayRow } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FieldTable } from '../../table/FieldTable';
import { DecisionRow, type DecisionRowProps } from './DecisionRow';
import type { Sample } from './fieldSamples';

type DecisionTableProps = Omit<DecisionRowProps, 'row' | 'sample'> & {
  caption: string;
  rows: OverlayRow[];
  sample: Sample;
};

/** Fields to decide about, one a line. */
export const DecisionTable = (props: DecisionTableProps) => {
  const { caption, rows, sample, ...shared } = props;
  return (
    <FieldTable
      caption={caption}
      columns={[
        'Field',
        `${shared.from} says`,
        `${shared.to} says`,
        'What happens',
      ]}
    >
      {rows.map(row => (
        <DecisionRow
          key={row.pointer}
          row={row}
          sample={sample(row.pointer)}
          {...shared}
        />
      ))}
    </FieldTable>
  );
};
