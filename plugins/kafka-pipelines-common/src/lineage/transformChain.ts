/** A transform as a connector's config says it. */
export interface ChainedTransform {
  alias: string;
  type: string;
  /** Options without the `transforms.<alias>.` prefix. */
  options: Record<string, string>;
  predicate?: ChainedPredicate;
  negate: boolean;
}

/** A predicate as a connector's config says it. */
export interface ChainedPredicate {
  alias: string;
  type: string;
  options: Record<string, string>;
}

/** Items of a list in Connect's config: comma-separated, trimmed. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);
}

function optionsOf(
  config: Record<string, string>,
  prefix: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

function predicateOf(
  config: Record<string, string>,
  alias: string | undefined,
): ChainedPredicate | undefined {
  if (!alias) {
    return undefined;
  }
  const options = optionsOf(config, `predicates.${alias}.`);
  return { alias, type: options.type ?? '', options };
}

/** The transforms of a connector in the order in which records pass them. */
export function transformChain(
  config: Record<string, string>,
): ChainedTransform[] {
  return listOf(config.transforms).map(alias => {
    const options = optionsOf(config, `transforms.${alias}.`);
    const predicate = predicateOf(config, options.predicate?.trim());
    return {
      alias,
      type: options.type?.trim() ?? '',
      options,
      ...(predicate && { predicate }),
      negate: options.negate?.trim().toLowerCase() === 'true',
    };
  });
}
