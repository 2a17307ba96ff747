import type { ConnectorView } from './partViews';

/** Full name of a connector's class, for which its files may have an alias such as `MySql`. */
export function fullClass({
  configured,
  effective,
}: Pick<ConnectorView, 'configured' | 'effective'>): string {
  return configured.facts?.class ?? effective.class;
}
