import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  kafkaPipelinePublishPermission,
  type WriteDecision,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Writer } from '../preview';

/** Who started something. @public */
export interface Initiator {
  /** Entity reference of the user, or the subject of a service. */
  ref: string;
  /** References they own through; none for a service. */
  ownershipRefs: string[];
}

/** Finds out who started something from their credentials, not from input. @public */
export async function initiatorOf(
  credentials: BackstageCredentials,
  services: { auth: AuthService; userInfo: UserInfoService },
): Promise<Initiator> {
  const { auth, userInfo } = services;
  if (auth.isPrincipal(credentials, 'user')) {
    const { userEntityRef, ownershipEntityRefs } = await userInfo.getUserInfo(
      credentials,
    );
    return { ref: userEntityRef, ownershipRefs: ownershipEntityRefs };
  }
  const ref = auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : 'unknown';
  return { ref, ownershipRefs: [] };
}

/** Finds out who started something, and whether they have the permission to publish. @public */
export async function writerOf(
  credentials: BackstageCredentials,
  services: {
    auth: AuthService;
    permissions: PermissionsService;
    userInfo: UserInfoService;
  },
): Promise<Initiator & Writer> {
  const [initiator, permission] = await Promise.all([
    initiatorOf(credentials, services),
    publishPermission(credentials, services.permissions),
  ]);
  return { ...initiator, permission };
}

async function publishPermission(
  credentials: BackstageCredentials,
  permissions: PermissionsService,
): Promise<WriteDecision> {
  const permission = kafkaPipelinePublishPermission;
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  return result === AuthorizeResult.ALLOW
    ? { allowed: true }
    : {
        allowed: false,
        reason: `This needs the permission ${permission.name}, which you do not have.`,
        hint: 'Ask those who run your Backstage for it, or somebody who has it.',
      };
}
