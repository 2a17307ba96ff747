import { buildCatalogueIndex } from './catalogueIndex';
import { type ArtifactFacts, artifactFactsSchema } from './facts';
import { printArtifact, printIndex } from './printCatalogue';

const facts: ArtifactFacts = {
  artifact: 'org.example:sink',
  version: '1.10',
  bundles: [{ artifact: 'org.example:core', version: '2.0' }],
  classes: [
    {
      class: 'org.example.Sink',
      kind: 'sink',
      version: '1.10',
      keys: {
        'b.mode': {
          importance: 'HIGH',
          type: 'STRING',
          values: ['upsert', 'insert'],
          default: 'insert',
          ignoreCase: true,
        },
        'a.url': { type: 'PASSWORD', required: true, importance: 'HIGH' },
        'b.size': {
          type: 'INT',
          default: 1,
          range: { min: 0, max: 9 },
          importance: 'LOW',
        },
        'c.text': { type: 'STRING', importance: 'LOW', default: 'a: b, "c"' },
      },
    },
    { class: 'org.example.Env', kind: 'config_provider', open: true, keys: {} },
  ],
};

const printed = `{
  "artifact": "org.example:sink",
  "version": "1.10",
  "bundles": [
    { "artifact": "org.example:core", "version": "2.0" }
  ],
  "classes": [
    {
      "class": "org.example.Env",
      "kind": "config_provider",
      "open": true,
      "keys": {}
    },
    {
      "class": "org.example.Sink",
      "kind": "sink",
      "version": "1.10",
      "keys": {
        "a.url": { "type": "PASSWORD", "required": true, "importance": "HIGH" },
        "b.mode": { "type": "STRING", "default": "insert", "values": ["insert", "upsert"], "ignoreCase": true, "importance": "HIGH" },
        "b.size": { "type": "INT", "default": 1, "range": { "min": 0, "max": 9 }, "importance": "LOW" },
        "c.text": { "type": "STRING", "default": "a: b, \\"c\\"", "importance": "LOW" }
      }
    }
  ]
}
`;

/** The same facts with every list and every object turned round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed).reverse() as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, reversed(each)])
      .reverse(),
  );
}

describe('printArtifact', () => {
  it('prints sorted facts, a line per key', () => {
    expect(printArtifact(facts)).toBe(printed);
  });

  it('prints the same bytes in whatever order facts come', () => {
    expect(printArtifact(reversed(facts))).toBe(printed);
  });

  it('prints what reads back as the same facts', () => {
    const read = artifactFactsSchema.parse(JSON.parse(printed));
    expect(printArtifact(read)).toBe(printed);
    expect(read.classes[1].keys['c.text'].default).toBe('a: b, "c"');
  });
});

describe('printIndex', () => {
  it('prints a line per artifact and class', () => {
    const older = { ...facts, version: '1.9', classes: [facts.classes[0]] };
    const index = buildCatalogueIndex([facts, older]);
    expect(printIndex(index)).toBe(`{
  "artifacts": {
    "org.example:sink": { "1.9": ["org.example:core:2.0"], "1.10": ["org.example:core:2.0"] }
  },
  "classes": {
    "org.example.Env": { "kind": "config_provider", "artifacts": { "org.example:sink": ["1.10"] } },
    "org.example.Sink": { "kind": "sink", "artifacts": { "org.example:sink": ["1.9", "1.10"] } }
  }
}
`);
  });
});
