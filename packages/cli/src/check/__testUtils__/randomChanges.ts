import fc from 'fast-check';
import { isScalar, parseDocument, visit } from 'yaml';

type Files = ReadonlyMap<string, string>;

/** A change of a repository; it leaves alone what it does not find. */
export type Change = (files: Files) => Map<string, string>;

/** One of a list, for any number. */
function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(list.length, 1)];
}

const yamlFiles = (files: Files, below: RegExp) =>
  [...files.keys()].filter(
    path =>
      below.test(path) && /\.yaml$/.test(path) && !path.startsWith('charts/'),
  );

type Path = Array<string | number>;

/** Paths of all scalars of a document; none of one that is no YAML. */
function scalarPaths(text: string): Path[] {
  const paths: Path[] = [];
  if (parseDocument(text).errors.length > 0) return paths;
  const collect = (value: unknown, path: Path) => {
    if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([key, item]) =>
        collect(item, [...path, Array.isArray(value) ? Number(key) : key]),
      );
    } else {
      paths.push(path);
    }
  };
  collect(parseDocument(text).toJS(), []);
  return paths;
}

function otherValue(value: unknown, all: readonly unknown[], number: number) {
  switch (typeof value) {
    case 'number':
      return value + 1;
    case 'boolean':
      return !value;
    default: {
      // Another text of the file may name something that is there.
      const texts = all.filter(each => typeof each === 'string');
      return number % 2 === 0 ? `${value}x` : pick(texts, number) ?? 'x';
    }
  }
}

function valuesOf(text: string): unknown[] {
  const values: unknown[] = [];
  visit(parseDocument(text), {
    Scalar: (key, node) => {
      if (key === 'value' && isScalar(node)) values.push(node.value);
    },
  });
  return values;
}

function edited(
  files: Files,
  path: string | undefined,
  edit: (text: string) => string,
): Map<string, string> {
  const text = path === undefined ? undefined : files.get(path);
  return path === undefined || text === undefined
    ? new Map(files)
    : new Map([...files, [path, edit(text)]]);
}

/** Any value of a file that stands below some folder becomes another one. */
function changeValue(below: RegExp, file: number, at: number): Change {
  return files =>
    edited(files, pick(yamlFiles(files, below), file), text => {
      const path = pick(scalarPaths(text), at);
      if (!path || path.length === 0) return text;
      const document = parseDocument(text);
      document.setIn(
        path,
        otherValue(document.getIn(path), valuesOf(text), at),
      );
      return document.toString();
    });
}

/** A value goes, or what it stands in. */
function removeValue(file: number, at: number): Change {
  return files =>
    edited(files, pick(yamlFiles(files, /./), file), text => {
      const path = pick(scalarPaths(text), at);
      if (!path || path.length === 0) return text;
      const document = parseDocument(text);
      document.deleteIn(path.slice(0, 1 + (at % path.length)));
      return document.toString();
    });
}

function removeFile(file: number): Change {
  return files => {
    const path = pick(yamlFiles(files, /./), file);
    return new Map([...files].filter(([each]) => each !== path));
  };
}

const foldersOf = (files: Files) => [
  ...new Set(
    yamlFiles(files, /^(pipelines|connect-clusters)\//).map(path =>
      path.split('/').slice(0, 2).join('/'),
    ),
  ),
];

/** A folder gets another name, or is there twice: all its names collide. */
function copyFolder(folder: number, keep: boolean): Change {
  return files => {
    const from = pick(foldersOf(files), folder);
    return new Map(
      [...files].flatMap(([path, text]) => {
        if (from === undefined || !path.startsWith(`${from}/`)) {
          return [[path, text] as const];
        }
        const copy = [path.replace(from, `${from}-2`), text] as const;
        return keep ? [[path, text] as const, copy] : [copy];
      }),
    );
  };
}

/** What is in one environment joins the others, or leaves one. */
function moveEnvironment(folder: number, environment: string): Change {
  return files => {
    const path = `${pick(foldersOf(files), folder)}/values-${environment}.yaml`;
    const after = new Map(files);
    if (!after.delete(path)) after.set(path, '');
    return after;
  };
}

function breakFile(file: number): Change {
  return files =>
    edited(
      files,
      pick(yamlFiles(files, /./), file),
      text => `${text}\n  a: [\n`,
    );
}

function changeChart(chart: string): Change {
  return files =>
    edited(
      files,
      [...files.keys()].find(
        path =>
          path.startsWith(`charts/${chart}-`) && path.endsWith('_metadata.tpl'),
      ),
      text =>
        text.replace(
          'app.kubernetes.io/managed-by',
          'example.com/changed: "true"\napp.kubernetes.io/managed-by',
        ),
    );
}

/** Facts of the repository's own about a class that connectors use, or about none. */
function changeCatalogue(known: boolean): Change {
  return files =>
    new Map([
      ...files,
      [
        'catalogue/own.json',
        JSON.stringify(
          known
            ? {
                classes: {
                  'io.debezium.connector.mysql.MySqlConnector': {
                    kind: 'source',
                    keys: { 'snapshot.mode': { deprecated: true } },
                  },
                },
              }
            : { odd: 1 },
        ),
      ],
    ]);
}

const number = fc.nat(1_000_000);

/** Any change of a repository that people make, or that happens to them. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(number, number)
      .map(([file, at]) => changeValue(/./, file, at)),
  },
  ...[
    'presets',
    'environments',
    'defaults',
    'artifacts',
    'kafka-pipelines',
    'connect-clusters',
  ].map(folder =>
    fc
      .tuple(number, number)
      .map(([file, at]) => changeValue(new RegExp(`^${folder}`), file, at)),
  ),
  {
    weight: 2,
    arbitrary: fc
      .tuple(number, number)
      .map(([file, at]) => removeValue(file, at)),
  },
  number.map(removeFile),
  fc
    .tuple(number, fc.boolean())
    .map(([folder, keep]) => copyFolder(folder, keep)),
  fc
    .tuple(number, fc.constantFrom('dev', 'prod', 'none'))
    .map(([folder, environment]) => moveEnvironment(folder, environment)),
  number.map(breakFile),
  fc.constantFrom('kafka-pipeline', 'kafka-connect').map(changeChart),
  fc.boolean().map(changeCatalogue),
);
