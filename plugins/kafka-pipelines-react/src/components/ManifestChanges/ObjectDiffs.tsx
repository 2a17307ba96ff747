import { useState } from 'react';
import { DiffViewer } from '../CodeViewer/DiffViewer';
import { YamlViewer } from '../CodeViewer/YamlViewer';
import splitStyles from '../ManifestsViewer/RenderedManifestsView.module.css';
import { ChangeOutline } from './ChangeOutline';
import type { EnvironmentChange } from './environmentChange';

/** Outline of the objects and the diff of all, or of the one that is picked. */
export function ObjectDiffs({ change }: { change: EnvironmentChange }) {
  const { objects, rendered } = change;
  const [selected, setSelected] = useState<number>();
  const object = selected === undefined ? undefined : objects[selected];
  const label = object
    ? `${object.kind} ${object.name}`
    : `manifests in ${rendered.environment}`;
  const { before = '', after = '' } = object ?? {
    before: rendered.before,
    after: rendered.manifests,
  };
  return (
    <div className={splitStyles.split}>
      <ChangeOutline
        objects={objects}
        selected={object && selected}
        onSelect={setSelected}
      />
      <div className={splitStyles.code}>
        {object?.change === 'same' ? (
          <YamlViewer label={label} text={after} />
        ) : (
          // A diff is made when it is mounted.
          <DiffViewer
            key={selected ?? 'all'}
            label={label}
            before={before}
            after={after}
          />
        )}
      </div>
    </div>
  );
}
