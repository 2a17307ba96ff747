import {
  artifactId,
  artifactNameSchema,
  type ArtifactFacts,
  type ClassFacts,
  type ConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** An artifact of which somebody says that it has a class. @public */
export interface DeclaredArtifact {
  /** `<group>:<artifact>` or its artifact id. */
  artifact: string;
  version: string;
}

/** What the facts of a worker's classes are filed under. @public */
export interface Filing {
  /** `<group>:<artifact>` or an artifact id for all of them. */
  name?: string;
  /** Artifacts that the repository says have a class. */
  declared(className: string): readonly DeclaredArtifact[];
  /** For classes and artifacts that are known already. */
  catalogue: Pick<ConnectCatalogue, 'artifactVersions' | 'find'>;
}

/** Version of classes that do not say theirs, when nothing else tells. */
const UNVERSIONED = 'unversioned';

function packageOf(className: string): string {
  const end = className.lastIndexOf('.');
  return end < 0 ? 'default' : className.slice(0, end);
}

function only<T>(values: Iterable<T>): T | undefined {
  const all = [...new Set(values)];
  return all.length === 1 ? all[0] : undefined;
}

/** Its version as it can be the name of a file; none when it says none. */
function versionText({ version = '' }: ClassFacts): string[] {
  const text = version.replace(/^\W+/, '').replace(/[^\w.+-]/g, '-');
  return text === '' ? [] : [text];
}

/** Gives each artifact id one group. */
class Names {
  readonly #byId = new Map<string, string>();

  constructor(
    private readonly filing: Filing,
    private readonly classes: readonly ClassFacts[],
  ) {}

  /** What the repository says of a class, else of those beside it. */
  #declared(className: string): string | undefined {
    const { declared } = this.filing;
    const said = (name: string) =>
      declared(name).map(({ artifact }) => artifact);
    const own = said(className);
    return only(
      own.length > 0
        ? own
        : this.classes
            .filter(each => packageOf(each.class) === packageOf(className))
            .flatMap(each => said(each.class)),
    );
  }

  /** Where nobody tells coordinates the beginning of the package stands for the group. */
  of({ class: className, version }: ClassFacts): string {
    const { catalogue, name } = this.filing;
    const said =
      name ??
      this.#declared(className) ??
      catalogue.find(className, version)?.artifact;
    const artifact = said ?? packageOf(className).replace(/[^\w.-]/g, '-');
    const id = artifactId(artifact);
    const group = packageOf(className)
      .split('.')
      .slice(0, 2)
      .join('.')
      .replace(/[^\w.-]/g, '-');
    const known = this.#byId.get(id);
    const full =
      known ??
      (artifact.includes(':')
        ? artifact
        : catalogue.artifactVersions(id).at(0)?.artifact ?? `${group}:${id}`);
    this.#byId.set(id, full);
    return full;
  }
}

/**
 * Sorts classes that a worker has told of into artifacts, which is what the
 * catalogue knows: those that the repository says have them, those that are
 * known to have them, else one per package.
 *
 * @throws Error when the name given is none
 * @public
 */
export function ownArtifacts(
  classes: readonly ClassFacts[],
  filing: Filing,
): ArtifactFacts[] {
  const { name } = filing;
  if (
    name !== undefined &&
    !artifactNameSchema.safeParse(name.includes(':') ? name : `group:${name}`)
      .success
  ) {
    throw new Error(
      `${name} cannot be the name of an artifact: use letters, digits, dots, dashes and underscores, as acme-connect or com.acme:acme-connect`,
    );
  }
  const names = new Names(filing, classes);
  const filed = classes.map(facts => ({ facts, artifact: names.of(facts) }));
  // What lies beside a class is mostly in the same jar.
  const beside = (artifact: string) =>
    filed.filter(each => each.artifact === artifact).map(each => each.facts);
  const versionOf = (artifact: string) =>
    only(beside(artifact).flatMap(versionText)) ??
    only(
      beside(artifact).flatMap(({ class: each }) =>
        filing.declared(each).map(({ version }) => version),
      ),
    ) ??
    UNVERSIONED;
  const artifacts = new Map<string, ArtifactFacts>();
  // Those that say their version first: they know.
  const ordered = filed.toSorted(
    (a, b) => versionText(b.facts).length - versionText(a.facts).length,
  );
  for (const { artifact, facts } of ordered) {
    const [version = versionOf(artifact)] = versionText(facts);
    const key = `${artifact}:${version}`;
    const entry = artifacts.get(key) ?? { artifact, version, classes: [] };
    artifacts.set(key, entry);
    if (!entry.classes.some(each => each.class === facts.class)) {
      entry.classes.push(facts);
    }
  }
  return [...artifacts.values()];
}
