import type { ConfiguredConnector } from '../../checks/connector/configuredConnector';

/** A class that a connector names, and the key that names it. */
export interface NamedClass {
  /** Full name where it is known, else as the config has it. */
  class: string;
  /** `connector.class`, `transforms.route.type`, `value.converter`. */
  key: string;
  /** Version or range that is asked for. */
  asked?: string;
}

/** The classes that a connector names: its own, transforms, predicates, converters. */
export function connectorClasses({
  scopes,
  version,
}: ConfiguredConnector): NamedClass[] {
  return scopes.flatMap(({ prefix, class: name, classKey, facts }) =>
    name && classKey !== undefined
      ? [
          {
            class: facts?.class ?? name,
            key: classKey,
            ...(prefix === '' && version !== undefined && { asked: version }),
          },
        ]
      : [],
  );
}
