import { useMemo } from 'react';
import CodeMirror from '@uiw/react-codemirror';
import { CodePanel } from './CodePanel';
import { useShownLine, type CodePlace } from './shownLine';
import {
  viewerExtensions,
  viewerSetup,
  type CodeLanguage,
} from './viewerExtensions';

/** @public */
export interface YamlViewerProps {
  text: string;
  /** What is shown, for example the path of the file; also its accessible name. */
  label: string;
  /** CSS length above which the text scrolls. */
  maxHeight?: string;
  /** `text` leaves the colours out, for what is not YAML. */
  language?: CodeLanguage;
  /** Where to look. */
  place?: CodePlace;
}

/** YAML to read: line numbers, folding, colours, search and a copy button. @public */
export function YamlViewer({
  text,
  label,
  maxHeight = '32rem',
  language = 'yaml',
  place,
}: YamlViewerProps) {
  const onCreateEditor = useShownLine(place);
  const extensions = useMemo(
    () => viewerExtensions(label, language),
    [label, language],
  );
  return (
    <CodePanel label={label} text={text}>
      <CodeMirror
        // The last line break would be shown as an empty line.
        value={text.replace(/\n$/, '')}
        theme="none"
        maxHeight={maxHeight}
        readOnly
        editable={false}
        indentWithTab={false}
        basicSetup={viewerSetup}
        extensions={extensions}
        onCreateEditor={onCreateEditor}
      />
    </CodePanel>
  );
}
