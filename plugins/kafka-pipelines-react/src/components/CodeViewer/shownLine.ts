import { useEffect, useState } from 'react';
import { getChunks, uncollapseUnchanged } from '@codemirror/merge';
import {
  Decoration,
  EditorView,
  StateEffect,
  StateField,
  type DecorationSet,
  type EditorState,
} from '@uiw/react-codemirror';

/** A line to look at; another object, even of the same line, is another wish. @public */
export interface CodePlace {
  /** 1-based. */
  line: number;
}

const markLine = StateEffect.define<number>();

/** The line that was last asked for, marked until another one is. */
export const shownLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) =>
    transaction.effects.reduce(
      (set, effect) =>
        effect.is(markLine)
          ? Decoration.set(
              Decoration.line({ class: 'cm-shownLine' }).range(effect.value),
            )
          : set,
      marks.map(transaction.changes),
    ),
  provide: field => EditorView.decorations.from(field),
});

/**
 * Effects that unfold a line of a diff. They name the start of a folded
 * stretch, of which there is at most one after each change.
 */
function unfold(state: EditorState, position: number) {
  const { doc } = state;
  const changesBefore = (getChunks(state)?.chunks ?? []).filter(
    ({ fromB }) => fromB <= position,
  );
  const first = doc.lineAt(
    Math.min(changesBefore.at(-1)?.toB ?? 0, position),
  ).number;
  const last = doc.lineAt(position).number;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    uncollapseUnchanged.of(doc.line(first + index).from),
  );
}

/** Scrolls to a line, unfolds and marks it, and takes the keyboard there. */
export function showLine(view: EditorView, number: number): void {
  const { doc } = view.state;
  const { from } = doc.line(Math.min(Math.max(number, 1), doc.lines));
  view.dispatch({
    selection: { anchor: from },
    effects: [
      ...unfold(view.state, from),
      markLine.of(from),
      EditorView.scrollIntoView(from, { y: 'center' }),
    ],
  });
  view.contentDOM.focus({ preventScroll: true });
}

/** Shows each new place in the editor; what it returns is its `onCreateEditor`. */
export function useShownLine(
  place: CodePlace | undefined,
): (view: EditorView) => void {
  const [view, setView] = useState<EditorView>();
  useEffect(() => {
    if (view && place) {
      showLine(view, place.line);
    }
  }, [view, place]);
  return setView;
}
