import { rules } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import { isMap, isScalar, parseDocument, visit } from 'yaml';

type Files = ReadonlyMap<string, string>;

/** Chooses by number, so that a failing case runs again and shrinks. */
type Choose = <T>(from: readonly T[]) => T;

type Operation = (files: Files, choose: Choose) => Iterable<[string, string]>;

const CONFIG = 'kafka-pipelines.yaml';
const OWN = /^(pipelines|connect-clusters)\/.*\.yaml$/;
const PIPELINES = /^pipelines\/.*\.yaml$/;
const SHARED = /^(?!pipelines\/|connect-clusters\/).*\.yaml$/;

/** Values that stand somewhere, name nothing, or fit nothing. */
const VALUES: unknown[] = [
  null,
  '',
  7,
  true,
  {},
  ['a'],
  'cdc',
  'delivery',
  'orders-cdc',
  'off',
  'stopped',
  'hunter2',
  '${secrets:kafka/orders-db:password}',
  '${nowhere:other/thing:key}',
];

const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');

/** Where every entry of a YAML file stands. */
function pathsIn(text: string): string[][] {
  const found: string[][] = [];
  const document = parseDocument(text);
  visit(document, {
    Pair(_, { key }, ancestors) {
      const keys = [...ancestors.filter(each => 'key' in each), { key }];
      found.push(
        keys.map(each => (isScalar(each.key) ? String(each.key.value) : '')),
      );
    },
  });
  return document.errors.length > 0 ? [] : found;
}

function setValue(text: string, path: string[], value: unknown): string {
  const document = parseDocument(text);
  const parent =
    path.length === 1
      ? document.contents ?? document.createNode({})
      : document.getIn(path.slice(0, -1));
  if (document.errors.length > 0 || !isMap(parent)) {
    return text;
  }
  document.setIn(path, document.createNode(value));
  return String(document);
}

function changeValue(where: RegExp): Operation {
  return (files, choose) => {
    const file = choose([...files.keys()].filter(path => where.test(path)));
    const text = files.get(file) ?? '';
    const path = choose([...pathsIn(text), ['pipeline']]);
    return [...files, [file, setValue(text, path, choose(VALUES))]];
  };
}

const copyFile: Operation = (files, choose) => {
  const own = [...files.keys()].filter(path => OWN.test(path));
  return [...files, [choose(own), files.get(choose(own)) ?? '']];
};

/** All that must be unique is there twice then, under a name that sorts first or last. */
const copyFolder: Operation = (files, choose) => {
  const own = [...files.keys()].filter(path => OWN.test(path));
  const from = folderOf(choose(own));
  const [top, name] = from.split('/');
  const copy = choose(['aaa', 'zzz']);
  const copied = [...files]
    .filter(([path]) => path.startsWith(`${from}/`))
    .map(([path, text]): [string, string] => [
      path.replace(from, `${top}/${copy}`),
      text.replace(`name: ${name}`, `name: ${copy}`),
    ]);
  return [...files, ...copied];
};

const addFile: Operation = (files, choose) => {
  const folder = folderOf(choose([...files.keys()].filter(p => OWN.test(p))));
  const name = choose([
    'values-prod.yaml',
    'values-stage.yaml',
    'values.yml',
    'README.md',
  ]);
  return [...files, [`${folder}/${name}`, choose(['', ...files.values()])]];
};

const breakFile: Operation = (files, choose) => {
  const path = choose([...files.keys()]);
  const text = files.get(path) ?? '';
  return [
    ...files,
    [path, choose([`${text}\n : [`, text + text, '- a\n', '\u0000', ''])],
  ];
};

const removeFile: Operation = (files, choose) => {
  const gone = choose([...files.keys()]);
  return [...files].filter(([path]) => path !== gone);
};

const removeFolder: Operation = (files, choose) => {
  const gone = folderOf(choose([...files.keys()].filter(p => OWN.test(p))));
  return [...files].filter(([path]) => folderOf(path) !== gone);
};

const changeSettings: Operation = (files, choose) => {
  const ids = rules.map(({ id }) => id);
  const exemption = {
    rule: choose(ids),
    pipeline: choose(['orders-cdc', 'aaa', 'nobody']),
    reason: 'because',
    until: choose(['2026-01-01', '2027-01-01', 'soon']),
  };
  const text = files.get(CONFIG) ?? '';
  const changed = choose([
    setValue(text, ['rules'], { [choose(ids)]: choose(['off', 'info']) }),
    setValue(text, ['exemptions'], [exemption]),
    text.replace(/^ {2}prod:/m, '  stage:'),
    text.replace(/^ {2}stage:/m, '  prod:'),
  ]);
  return [...files, [CONFIG, changed]];
};

const MYSQL = {
  class: 'io.debezium.connector.mysql.MySqlConnector',
  kind: 'source',
  keys: { 'database.hostname': { type: 'STRING', importance: 'HIGH' } },
};

/** Facts by which connectors of the demo have keys that nobody knows, files without effect, and mistakes. */
const CATALOGUE_TEXTS = [
  {
    artifact: 'io.debezium:debezium-connector-mysql',
    version: '3.6.1.Final',
    classes: [MYSQL],
  },
  {
    artifact: 'com.acme:debezium',
    version: '3.6.1.Final',
    classes: [{ ...MYSQL, open: true }],
  },
  { artifact: 'com.acme:nothing', version: '1.0.0', classes: [] },
  { artifact: 'acme', version: '1.0.0', classes: [MYSQL] },
].map(facts => JSON.stringify(facts));

const changeCatalogue: Operation = (files, choose) => [
  ...files,
  [
    `catalogue/${choose(['a.json', 'b.json', 'c.yaml'])}`,
    choose([...CATALOGUE_TEXTS, '{', '']),
  ],
];

const OPERATIONS: Array<{ weight: number; run: Operation }> = [
  { weight: 6, run: changeValue(PIPELINES) },
  { weight: 3, run: changeValue(OWN) },
  { weight: 4, run: changeValue(SHARED) },
  { weight: 1, run: copyFile },
  { weight: 3, run: copyFolder },
  { weight: 2, run: addFile },
  { weight: 2, run: breakFile },
  { weight: 2, run: removeFile },
  { weight: 1, run: removeFolder },
  { weight: 2, run: changeSettings },
  { weight: 3, run: changeCatalogue },
];

/** Something that people do to the demo, mistakes included; a few do not empty it. */
export const randomEdit = fc
  .record({
    run: fc.oneof(
      ...OPERATIONS.map(({ weight, run }) => ({
        weight,
        arbitrary: fc.constant(run),
      })),
    ),
    choices: fc.array(fc.nat({ max: 10_000 }), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ run, choices }) => (files: Files): Files => {
    const left = [...choices];
    const choose: Choose = from => from[(left.shift() ?? 0) % from.length];
    return new Map(run(files, choose));
  });
