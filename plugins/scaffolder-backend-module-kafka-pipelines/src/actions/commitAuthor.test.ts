import type { UserEntity } from '@backstage/catalog-model';
import { commitAuthor } from './commitAuthor';

function user(spec: UserEntity['spec'], title?: string): UserEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ada', ...(title && { title }) },
    spec,
  };
}

describe('commitAuthor', () => {
  it.each([
    [
      user({
        profile: { displayName: 'Ada Lovelace', email: 'ada@example.com' },
      }),
      { name: 'Ada Lovelace', email: 'ada@example.com' },
    ],
    [
      user({ profile: {} }, 'Ada'),
      { name: 'Ada', email: 'ada@users.noreply.invalid' },
    ],
    [
      undefined,
      { name: 'user:default/ada', email: 'ada@users.noreply.invalid' },
    ],
  ])('is the person of the entity (%#)', (entity, author) => {
    expect(commitAuthor('user:default/ada', entity)).toEqual(author);
  });

  it('is the service where no person started the task', () => {
    expect(commitAuthor('external:nightly job', undefined)).toEqual({
      name: 'external:nightly job',
      email: 'external-nightly-job@users.noreply.invalid',
    });
  });
});
