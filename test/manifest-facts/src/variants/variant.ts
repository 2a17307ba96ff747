/** A manifest to ask a server about. */
export interface Variant {
  /** Says what is different from what, once. */
  id: string;
  manifest: string;
  /** True where a field was added that is mostly unknown; some maps take any. */
  addsField: boolean;
  /** True where all releases must say the same, because it is none of Strimzi's. */
  isBuiltIn: boolean;
}

/**
 * True of what our checks judge otherwise than a server on purpose: an entry of
 * a built-in list or of its map of texts that is null. Go takes it for an empty
 * text or for zero, which nobody means who writes a chart.
 */
export function judgesNull({ id, isBuiltIn }: Variant): boolean {
  return (
    isBuiltIn && /(?:\[0\]|\.limits\.\w+|\.matchLabels\.\S+): null$/.test(id)
  );
}
