import { useMemo } from 'react';
import { unifiedMergeView } from '@codemirror/merge';
import CodeMirror from '@uiw/react-codemirror';
import { CodePanel } from './CodePanel';
import { useShownLine, type CodePlace } from './shownLine';
import {
  viewerExtensions,
  viewerSetup,
  type CodeLanguage,
} from './viewerExtensions';

/** @public */
export interface DiffViewerProps {
  before: string;
  after: string;
  /** What is compared, for example the path of the file; also its accessible name. */
  label: string;
  maxHeight?: string;
  language?: CodeLanguage;
  /** Where to look, in `after`. */
  place?: CodePlace;
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1);
}

/** Two versions of a text as a unified diff; unchanged stretches are folded. @public */
export function DiffViewer({
  before,
  after,
  label,
  maxHeight = '32rem',
  language = 'yaml',
  place,
}: DiffViewerProps) {
  const onCreateEditor = useShownLine(place);
  // The last line break would be shown as an empty line. It stays where the
  // last lines differ: without it the line before those that are appended would
  // be shown as a change.
  const hidesLastBreak =
    lastLine(before) === lastLine(after) &&
    before.endsWith('\n') &&
    after.endsWith('\n');
  const shownBefore = hidesLastBreak ? before.slice(0, -1) : before;
  const shownAfter = hidesLastBreak ? after.slice(0, -1) : after;
  const extensions = useMemo(
    () => [
      ...viewerExtensions(`Changes in ${label}`, language),
      unifiedMergeView({
        original: shownBefore,
        mergeControls: false,
        gutter: true,
        collapseUnchanged: { margin: 3, minSize: 6 },
      }),
    ],
    [shownBefore, label, language],
  );
  return (
    // Of what goes there is only the old text to copy.
    <CodePanel label={label} text={after || before}>
      <CodeMirror
        value={shownAfter}
        theme="none"
        maxHeight={maxHeight}
        readOnly
        editable={false}
        indentWithTab={false}
        basicSetup={{ ...viewerSetup, foldGutter: false }}
        extensions={extensions}
        onCreateEditor={onCreateEditor}
      />
    </CodePanel>
  );
}
