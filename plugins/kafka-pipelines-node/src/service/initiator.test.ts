import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { initiatorOf, writerOf } from './initiator';

const userInfo = mockServices.userInfo({
  ownershipEntityRefs: ['user:default/mock', 'group:default/data'],
});
const auth = mockServices.auth();

describe('initiatorOf', () => {
  it('knows what a user owns through', async () => {
    await expect(
      initiatorOf(mockCredentials.user(), { auth, userInfo }),
    ).resolves.toEqual({
      ref: 'user:default/mock',
      ownershipRefs: ['user:default/mock', 'group:default/data'],
    });
  });

  it('knows that a service owns nothing', async () => {
    await expect(
      initiatorOf(mockCredentials.service('external:ci'), { auth, userInfo }),
    ).resolves.toEqual({ ref: 'external:ci', ownershipRefs: [] });
  });
});

describe('writerOf', () => {
  it.each([
    [AuthorizeResult.ALLOW, { allowed: true }],
    [
      AuthorizeResult.DENY,
      {
        allowed: false,
        reason:
          'This needs the permission kafka.pipeline.publish, which you do not have.',
        hint: expect.stringMatching(/^Ask /),
      },
    ],
  ] as const)('asks for the permission: %s', async (result, permission) => {
    const authorize = jest.fn(async () => [{ result }]);
    const credentials = mockCredentials.user();
    await expect(
      writerOf(credentials, {
        auth,
        userInfo,
        permissions: mockServices.permissions.mock({ authorize }),
      }),
    ).resolves.toMatchObject({ ref: 'user:default/mock', permission });
    expect(authorize).toHaveBeenCalledWith(
      [
        {
          permission: expect.objectContaining({
            name: 'kafka.pipeline.publish',
          }),
        },
      ],
      { credentials },
    );
  });
});
