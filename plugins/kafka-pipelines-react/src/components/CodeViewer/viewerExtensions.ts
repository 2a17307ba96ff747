import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { EditorState, EditorView, type Extension } from '@uiw/react-codemirror';
import { shownLine } from './shownLine';

/**
 * Colours come from custom properties (see CodePanel.module.css), so that the
 * viewer follows the theme of the page without being told about it.
 */
const highlighting = HighlightStyle.define([
  {
    tag: [tags.propertyName, tags.definition(tags.propertyName)],
    color: 'var(--kp-code-key)',
  },
  {
    tag: [tags.string, tags.special(tags.string), tags.attributeValue],
    color: 'var(--kp-code-string)',
  },
  {
    tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.atom],
    color: 'var(--kp-code-literal)',
  },
  { tag: tags.comment, color: 'var(--kp-code-comment)', fontStyle: 'italic' },
  {
    tag: [tags.meta, tags.labelName, tags.typeName],
    color: 'var(--kp-code-meta)',
  },
]);

const theme = EditorView.theme({
  '&': {
    backgroundColor: 'transparent',
    color: 'var(--bui-fg-primary)',
    fontSize: '0.8125rem',
  },
  '&.cm-focused': {
    outline: '2px solid var(--bui-ring)',
    outlineOffset: '-2px',
  },
  '.cm-scroller': {
    fontFamily: 'var(--bui-font-monospace)',
    lineHeight: '1.55',
  },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    borderRight: 'none',
    color: 'var(--kp-code-comment)',
  },
  '.cm-lineNumbers .cm-gutterElement': { paddingLeft: '12px' },
  '&.cm-merge-b .cm-changedLine': {
    backgroundColor: 'var(--kp-code-inserted)',
  },
  '&.cm-merge-b .cm-changedText': {
    background: 'var(--kp-code-inserted-text)',
    textDecoration: 'none',
  },
  '.cm-deletedChunk': { backgroundColor: 'var(--kp-code-deleted)' },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'var(--kp-code-deleted-text)',
    textDecoration: 'none',
  },
  '.cm-shownLine': { boxShadow: 'inset 3px 0 0 var(--bui-ring)' },
  '.cm-collapsedLines': {
    background: 'var(--kp-code-collapsed)',
    color: 'var(--bui-fg-primary)',
  },
  // The default sign is missing in many fonts.
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"' },
  '.cm-panels': {
    backgroundColor: 'var(--kp-code-collapsed)',
    color: 'var(--bui-fg-primary)',
  },
});

/** Selection is left to the browser: nothing is typed here. */
export const viewerSetup = {
  drawSelection: false,
  highlightActiveLine: false,
  highlightActiveLineGutter: false,
  syntaxHighlighting: false,
};

/** What the code viewer can colour. @public */
export type CodeLanguage = 'yaml' | 'text';

/**
 * CodeMirror set up for reading: not editable, but reachable by Tab so that the
 * keyboard can scroll, select and search.
 */
export function viewerExtensions(
  label: string,
  language: CodeLanguage,
): Extension[] {
  return [
    ...(language === 'yaml' ? [yaml()] : []),
    syntaxHighlighting(highlighting),
    theme,
    shownLine,
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': 'true',
      'aria-multiline': 'true',
      tabindex: '0',
    }),
  ];
}
