/** A transform of a chain, as far as its place in it matters. */
export interface Step {
  alias: string;
  /** Full name of its class; empty when nobody knows what it does. */
  class: string;
  /** Text of an option; undefined when it is not set. */
  option(name: string): string | undefined;
  /** The predicate that gates it; undefined when it applies to all records. */
  gate?: { predicate: string; negate: boolean };
}

/** True when a transform applies to each record that another one applies to. */
export function appliesWith({ gate }: Step, other: Step): boolean {
  return (
    gate === undefined ||
    (gate.predicate === other.gate?.predicate &&
      gate.negate === other.gate.negate)
  );
}

/** What a transform at its place does not do, or does not survive. */
export interface OrderHazard {
  /** The one at the wrong place. */
  step: Step;
  message: string;
  hint: string;
  /** The predicate that it is about, if it is about one. */
  predicate?: string;
}
