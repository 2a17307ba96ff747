import type { ManifestObject } from './manifestObjects';
import styles from './ManifestOutline.module.css';

interface ManifestOutlineProps {
  objects: ManifestObject[];
  /** Index in `objects`; undefined is the whole stream. */
  selected: number | undefined;
  onSelect: (index: number | undefined) => void;
}

/** Objects of a manifest stream by kind, to pick one from. */
export function ManifestOutline({
  objects,
  selected,
  onSelect,
}: ManifestOutlineProps) {
  const kinds = [...new Set(objects.map(object => object.kind))];
  return (
    <nav aria-label="Rendered objects" className={styles.outline}>
      <button
        type="button"
        className={styles.entry}
        aria-current={selected === undefined}
        onClick={() => onSelect(undefined)}
      >
        {objects.length === 1
          ? 'The one object'
          : `All ${objects.length} objects`}
      </button>
      {kinds.map(kind => (
        <div key={kind} role="group" aria-label={kind}>
          <div className={styles.kind}>{kind}</div>
          {objects.map((object, index) =>
            object.kind === kind ? (
              <button
                key={index}
                type="button"
                className={styles.entry}
                aria-current={selected === index}
                title={
                  object.namespace
                    ? `${object.namespace}/${object.name}`
                    : object.name
                }
                onClick={() => onSelect(index)}
              >
                {object.name}
              </button>
            ) : null,
          )}
        </div>
      ))}
    </nav>
  );
}
