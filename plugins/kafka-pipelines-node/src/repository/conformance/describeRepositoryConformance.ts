import { describeCommitting } from './commitCases';
import type { CreateHarness } from './harness';
import { describePublishing } from './publishCases';
import { describeReading } from './readCases';
import { describeRefusals } from './refusalCases';
import { describeRequests } from './requestCases';

/**
 * What every adapter of the GitOps repository port must do, against real
 * repositories.
 */
export function describeRepositoryConformance(
  name: string,
  create: CreateHarness,
) {
  describe(`${name}: GitOps repository`, () => {
    describe('reading', () => {
      describeReading(create);
    });
    describe('committing', () => {
      describeCommitting(create);
    });
    describe('refusals', () => {
      describeRefusals(create);
    });
    describe('requests', () => {
      describeRequests(create);
    });
    describe('publishing', () => {
      describePublishing(create);
    });
  });
}
