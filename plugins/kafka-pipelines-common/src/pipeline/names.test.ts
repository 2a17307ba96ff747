import { parseEntityRef, makeValidator } from '@backstage/catalog-model';
import { entityRef } from './names';

const accepts = (text: string) => entityRef.safeParse(text).success;

/** What Backstage accepts, part by part; references are compared without regard to case. */
function backstageAccepts(text: string): boolean {
  try {
    const { kind, namespace, name } = parseEntityRef(text, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    const valid = makeValidator();
    return (
      valid.isValidKind(kind) &&
      valid.isValidNamespace(namespace.toLowerCase()) &&
      valid.isValidEntityName(name)
    );
  } catch {
    return false;
  }
}

const long = (length: number) => 'a'.repeat(length);

describe('entityRef', () => {
  it.each([
    'data-platform',
    'group:data-platform',
    'default/data-platform',
    'group:default/data-platform',
    'Group:Default/Data-Platform',
    'user:default/ann.example_2',
    '7',
    `${long(63)}:${long(63)}/${long(63)}`,
  ])('takes %s, as Backstage does', text => {
    expect(accepts(text)).toBe(true);
    expect(backstageAccepts(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'group:default/data platform',
    ' group:default/data',
    'group:default/data\n',
    'group:',
    'group:default/',
    ':data',
    '/data',
    '1group:data',
    'my-group:data',
    'group:-default/data',
    'group:my.namespace/data',
    'group:default/-data',
    'group:default/data.',
    'group:default/a/b',
    'group:default/a:b',
    'group:default/dätä',
    'a@example.com',
    long(64),
    `group:${long(64)}/data`,
  ])('refuses %j, as Backstage does', text => {
    expect(accepts(text)).toBe(false);
    expect(backstageAccepts(text)).toBe(false);
  });
});
