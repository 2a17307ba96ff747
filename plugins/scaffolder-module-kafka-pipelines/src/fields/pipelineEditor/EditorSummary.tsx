import { Alert, Button, Flex, Text } from '@backstage/ui';
import { RiArrowGoBackLine, RiRefreshLine } from '@remixicon/react';
import { count } from '../../words';
import { pointerText } from '../../table/pointerText';
import type { DroppedChange } from './state/types';

const reasons: Record<DroppedChange['reason'], string> = {
  changed: 'the file says something else there now',
  closed: 'the file is gone or cannot be edited',
  otherPipeline: 'it was made to another pipeline',
};

/** Changes that could not be done again, by name. */
export const DroppedChanges = (props: {
  dropped: readonly DroppedChange[];
  onClose: () => void;
}) => (
  <Alert
    status="warning"
    icon
    role="alert"
    title={`${count(props.dropped.length, 'change')} dropped`}
    description={
      <ul>
        {props.dropped.map(({ file, pointer, reason }) => (
          <li key={`${reason} ${file} ${pointer}`}>
            {file}: {pointerText(pointer)} – {reasons[reason]}
          </li>
        ))}
      </ul>
    }
    customActions={
      <Button size="small" variant="tertiary" onPress={props.onClose}>
        Close
      </Button>
    }
  />
);

interface EditorSummaryProps {
  /** Number of changes by file, of those that have any. */
  changes: ReadonlyMap<string, number>;
  loading: boolean;
  onUndoAll: () => void;
  onLoadAgain: () => void;
}

/** How much was changed, and what to do with all of it. */
export const EditorSummary = (props: EditorSummaryProps) => {
  const { changes, loading, onUndoAll, onLoadAgain } = props;
  const total = [...changes.values()].reduce((sum, each) => sum + each, 0);
  return (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      <Text role="status" weight="bold">
        {total === 0
          ? 'Nothing is changed yet'
          : `${count(total, 'change')} in ${count(changes.size, 'file')}`}
      </Text>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiArrowGoBackLine aria-hidden />}
        isDisabled={total === 0}
        onPress={onUndoAll}
      >
        Undo all
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiRefreshLine aria-hidden />}
        isPending={loading}
        onPress={onLoadAgain}
      >
        Load again
      </Button>
    </Flex>
  );
};
