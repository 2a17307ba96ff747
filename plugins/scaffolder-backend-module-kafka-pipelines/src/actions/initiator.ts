import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';

/** Who started a task. */
export interface Initiator {
  credentials: BackstageCredentials;
  /** Entity reference of the user, or the subject of a service. */
  ref: string;
  /** References they own through; none for a service. */
  ownershipRefs: string[];
}

/** Finds out who started a task from its credentials, not from its input. */
export async function initiatorOf(
  credentials: BackstageCredentials,
  services: { auth: AuthService; userInfo: UserInfoService },
): Promise<Initiator> {
  const { auth, userInfo } = services;
  if (auth.isPrincipal(credentials, 'user')) {
    const { userEntityRef, ownershipEntityRefs } = await userInfo.getUserInfo(
      credentials,
    );
    return {
      credentials,
      ref: userEntityRef,
      ownershipRefs: ownershipEntityRefs,
    };
  }
  const ref = auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : 'unknown';
  return { credentials, ref, ownershipRefs: [] };
}
