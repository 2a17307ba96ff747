import { VisuallyHidden } from '@backstage/ui';
import styles from './ChangeOutline.module.css';
import { changeLooks } from './changeLooks';
import type { ObjectChange } from './objectChanges';

interface ChangeOutlineProps {
  objects: ObjectChange[];
  /** Index in `objects`; undefined is all of them. */
  selected: number | undefined;
  onSelect: (index: number | undefined) => void;
}

/** Objects that change, to pick one from; those that do not are folded. */
export function ChangeOutline(props: ChangeOutlineProps) {
  const { objects, selected, onSelect } = props;
  const entries = objects.map((object, index) => ({ object, index }));
  const same = entries.filter(({ object }) => object.change === 'same');
  const list = (some: typeof entries) =>
    some.map(({ object, index }) => (
      <ChangeEntry
        key={index}
        object={object}
        isSelected={selected === index}
        onSelect={() => onSelect(index)}
      />
    ));
  return (
    <nav aria-label="Changed objects" className={styles.outline}>
      <button
        type="button"
        className={styles.entry}
        aria-current={selected === undefined}
        onClick={() => onSelect(undefined)}
      >
        <span className={styles.name}>All changes</span>
      </button>
      {list(entries.filter(({ object }) => object.change !== 'same'))}
      {same.length > 0 && (
        <details className={styles.folded}>
          <summary>{`${same.length} unchanged`}</summary>
          {list(same)}
        </details>
      )}
    </nav>
  );
}

function ChangeEntry(props: {
  object: ObjectChange;
  isSelected: boolean;
  onSelect: () => void;
}) {
  const { object, isSelected, onSelect } = props;
  const { sign, word, tone } = changeLooks[object.change];
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isSelected}
      title={object.namespace && `Namespace ${object.namespace}`}
      onClick={onSelect}
    >
      <span className={styles.sign} data-tone={tone} aria-hidden="true">
        {sign}
      </span>
      <span className={styles.name}>
        {object.name} <span className={styles.kind}>{object.kind}</span>{' '}
        <VisuallyHidden>{word}</VisuallyHidden>
      </span>
    </button>
  );
}
