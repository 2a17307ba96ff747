import { checkConnectorFile } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import fc from 'fast-check';
import { loadConnectCatalogue } from './loadConnectCatalogue';

const catalogue = loadConnectCatalogue();

const SECRET = 'hunter2-Zq8!xV';

const CLASSES = [
  ...catalogue.classNames('source'),
  ...catalogue.classNames('sink'),
  'org.example.Private',
  'constructor',
  '',
];

const TRANSFORMS = [
  ...catalogue.classNames('transformation'),
  'org.example.Private',
];

const KEYS = [
  'transforms',
  'transforms.a.type',
  'transforms.a.predicate',
  'transforms.b',
  'predicates',
  'predicates.p.type',
  'topics',
  'topics.regex',
  'tasks.max',
  'connector.plugin.version',
  'errors.deadletterqueue.topic.name',
  'topic.creation.groups',
  'topic.creation.default.partitions',
  'key.converter',
  'value.converter.schemas.enable',
  'producer.override.acks',
  'name',
  '__proto__',
  'constructor',
  'toString',
  'a..b.',
  '.',
];

const key = (name: string) => {
  const keys = Object.keys(catalogue.find(name)?.keys ?? {});
  return fc.oneof(
    fc.constantFrom(...KEYS, ...keys),
    fc.constantFrom(...KEYS, ...keys).map(each => `transforms.a.${each}`),
    fc.string({ maxLength: 12 }),
  );
};

const value = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'a,b,a',
    'true',
    '[3.0,4.0)',
    '${secrets:ns/name:key}',
    '${env:X}x',
    '(.*)+$',
    '((',
    'a'.repeat(5000),
    -1,
    1.5,
    true,
    null,
    [],
    {},
  ),
  fc.constantFrom(...TRANSFORMS),
  fc.string(),
);

const config = fc.constantFrom(...CLASSES).chain(name =>
  fc.array(fc.tuple(key(name), value), { maxLength: 12 }).map(entries =>
    JSON.stringify({
      ...Object.fromEntries(entries),
      'connector.class': name,
    }),
  ),
);

describe('checkConnectorFile', () => {
  it('says something sensible about every config', () => {
    fc.assert(
      fc.property(config, text => {
        for (const finding of checkConnectorFile('x.json', text, {
          catalogue,
        })) {
          expect(finding).toMatchObject({
            rule: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
            severity: expect.stringMatching(/^(error|warning|info)$/),
            message: expect.stringMatching(/\S/),
            file: 'x.json',
            line: 1,
          });
          expect(finding.column).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never quotes the value of a key that holds a secret', () => {
    const secretKeys = CLASSES.flatMap(name =>
      Object.entries(catalogue.find(name)?.keys ?? {})
        .filter(
          ([each, { pattern, secret, type }]) =>
            !pattern && !each.includes('%') && (secret || type === 'PASSWORD'),
        )
        .map(([each]) => [name, each]),
    );
    expect(secretKeys.length).toBeGreaterThan(20);
    for (const [name, each] of secretKeys) {
      for (const wrong of [SECRET, [SECRET], { a: SECRET }, `${SECRET}\n`]) {
        const text = JSON.stringify({
          'connector.class': name,
          [each]: wrong,
          [`${each}x`]: wrong,
        });
        const findings = checkConnectorFile('x.json', text, { catalogue });
        expect(JSON.stringify(findings)).not.toContain('hunter2');
      }
    }
  });
});
