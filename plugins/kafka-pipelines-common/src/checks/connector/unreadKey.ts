import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import { FRAMEWORK } from '../../connect/catalogue/facts';
import { compareVersions } from '../../connect/catalogue/versions';
import type { ConnectorInput } from './configuredConnector';
import {
  factsOf,
  isExact,
  isOtherMajor,
  isOutdated,
  otherFacts,
  runningOf,
  type RunningClass,
} from './factsInUse';
import {
  meantKey,
  keyOf,
  keyOfAlias,
  removedKey,
  type KeyScope,
  type ResolvedKey,
} from './keyScope';

/** What is said of a key that no class of its scope has. */
type Unread = Pick<
  ResolvedKey,
  'state' | 'use' | 'version' | 'versionOf' | 'unlisted'
>;

/** Looks like the name of a class with its package. */
const CLASS_NAME = /^\w+(?:\.\w+)*\.[A-Z][\w$]*$/;

/** The text before a name's first dot, when a config names its class. */
function aliasWithClass(
  { config }: ConnectorInput,
  { prefix }: KeyScope,
  name: string,
  classIn: string,
): string | undefined {
  const alias = /^([^.]+)\./.exec(name)?.[1];
  return alias !== undefined &&
    CLASS_NAME.test(config[`${prefix}${alias}.${classIn}`] ?? '')
    ? alias
    : undefined;
}

/** An alias with keys that the list of its family lacks. */
function unlisted(
  input: ConnectorInput,
  scope: KeyScope,
  name: string,
): Unread | undefined {
  for (const { aliases, prefix, classIn } of scope.prefixes) {
    if (aliases !== undefined) {
      const alias =
        prefix === ''
          ? // Nothing else sets these keys apart from others.
            classIn && aliasWithClass(input, scope, name, classIn)
          : name.startsWith(prefix) &&
            /^([^.]+)\./.exec(name.slice(prefix.length))?.[1];
      if (alias) {
        return {
          state: 'unlisted',
          unlisted: { alias, list: scope.prefix + aliases },
        };
      }
    }
  }
  return undefined;
}

/** JSON has no comments: `_comment` is one, and `_transforms` is switched off. */
const SWITCHED_OFF = /^(?:[_#]|\/\/)/;

/** A sink's topics have plain names, which a source may read as well. */
const PLAIN_KEYS = ['topics', 'topics.regex'];

/** True for a key of sinks that a source has, and the other way round. */
function isOfOtherKind(
  { catalogue, plugins }: RunningClass,
  { prefix, readers, open }: KeyScope,
  name: string,
): boolean {
  const own = readers.filter(({ kind }) => kind === 'framework');
  if (
    prefix !== '' ||
    own.length !== 1 ||
    (open && PLAIN_KEYS.includes(name))
  ) {
    return false;
  }
  const other = factsOf(
    catalogue,
    plugins,
    own[0].class === FRAMEWORK.source ? FRAMEWORK.sink : FRAMEWORK.source,
  );
  return (
    other !== undefined &&
    (keyOf(other, name) !== undefined ||
      other.prefixes.some(
        family => family.prefix !== '' && name.startsWith(family.prefix),
      ))
  );
}

function inOtherVersions(
  running: RunningClass,
  { readers }: KeyScope,
  name: string,
): Unread | undefined {
  for (const reader of readers) {
    const has = (each: typeof reader) =>
      keyOf(each, name) ?? keyOfAlias(each, name);
    if (!isExact(running, reader)) {
      if (otherFacts(running, reader).some(has)) {
        return { state: 'unchecked' };
      }
    } else {
      const { catalogue } = running;
      const versions = catalogue
        .versions(reader.class)
        .filter(({ artifact }) => artifact === reader.artifact)
        .map(({ artifact, version }) =>
          catalogue.find(reader.class, version, artifact),
        )
        .flatMap(each => (each && has(each) ? [each.artifactVersion] : []));
      if (versions.length > 0) {
        const older = versions.findLast(
          version => compareVersions(version, reader.artifactVersion) < 0,
        );
        return older === undefined
          ? { state: 'later', version: versions[0], versionOf: reader }
          : { state: 'removed', version: older, versionOf: reader };
      }
    }
  }
  return undefined;
}

/**
 * What a key is that neither a class nor a family of its scope has.
 *
 * @param name - without the scope's prefix
 */
export function unreadKey(
  input: ConnectorInput,
  catalogue: ConnectCatalogue,
  scope: KeyScope,
  name: string,
): Unread {
  if (scope.prefix === '' && SWITCHED_OFF.test(name)) {
    return { state: 'unchecked' };
  }
  const running = runningOf({ ...input, catalogue }, scope);
  const stray = unlisted(input, scope, name);
  if (stray) {
    return stray;
  }
  if (isOfOtherKind(running, scope, name)) {
    return { state: 'misplaced' };
  }
  // What Kafka Connect itself reads hardly changes.
  const classes = scope.readers.filter(({ kind }) => kind !== 'framework');
  if (classes.some(isOtherMajor)) {
    return { state: 'unchecked' };
  }
  for (const reader of scope.readers) {
    const removed = removedKey(reader, name);
    if (removed) {
      return {
        state: 'removed',
        ...(removed.use !== undefined && { use: scope.prefix + removed.use }),
      };
    }
  }
  const elsewhere = inOtherVersions(running, scope, name);
  if (elsewhere) {
    return elsewhere;
  }
  const mayBeNew =
    scope.readers.some(reader => isOutdated(running, reader)) &&
    meantKey(scope, name) === undefined;
  return { state: scope.open || mayBeNew ? 'unchecked' : 'unknown' };
}
