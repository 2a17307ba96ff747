import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import { simpleName } from '../../connect/simpleName';
import type { KeyScope } from './keyScope';

/** A class and the version that facts are of, as `MySqlConnector 3.6.1.Final` or `Kafka Connect 4.3.1`. */
export function describeClass({
  class: name,
  artifactVersion,
  kind,
}: FoundClass): string {
  return `${
    kind === 'framework' ? 'Kafka Connect' : simpleName(name)
  } ${artifactVersion}`;
}

/** Who reads the keys of a scope, as `MySqlConnector 3.6.1.Final` or `producer.override`. */
export function describeScope({
  facts,
  prefix,
  class: name,
}: KeyScope): string {
  if (facts) {
    return describeClass(facts);
  }
  return name ? simpleName(name) : prefix.replace(/\.$/, '');
}
