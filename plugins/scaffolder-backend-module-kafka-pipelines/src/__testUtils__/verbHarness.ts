import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { createDemoRepository, type TestRepository } from './gitRepository';
import {
  startTestModule,
  type TaskOptions,
  type TestModule,
} from './testModule';
import { reviewedDigest, runVerbTask } from './verbTask';
import { verbValues } from './verbValues';

/** Entity references of the groups of the demo. */
export const COMMERCE = ['group:default/commerce'];
export const PLATFORM = ['group:default/data-infrastructure'];

/** The actions on a repository of their own, as it is at first in each test. */
export class VerbHarness {
  git!: TestRepository;
  module!: TestModule;

  /** For a `describe` block. */
  static use(): VerbHarness {
    // A task renders with Helm, and there are several in a test.
    jest.setTimeout(60_000);
    const harness = new VerbHarness();
    const directory = createMockDirectory();
    beforeAll(async () => {
      harness.git = await createDemoRepository(directory.path);
      harness.module = await startTestModule({
        demo: { git: { url: `file:${harness.git.path}` } },
      });
    });
    beforeEach(async () => {
      await harness.git.reset();
      harness.module.reset();
    });
    afterAll(() => harness.module.stop());
    return harness;
  }

  /** A form filled in. */
  values(verb: Verb): Promise<JsonObject> {
    return verbValues(verb, this.git);
  }

  /** What the review of a form says now. */
  digest(verb: Verb, values: JsonObject): Promise<string> {
    return reviewedDigest(this.module, verb, values);
  }

  /** Runs a task with all its steps. */
  run(
    verb: Verb,
    values: JsonObject,
    task: Partial<TaskOptions> & { digest?: string } = {},
  ) {
    return runVerbTask(this.module, verb, values, { id: 'task-1', ...task });
  }

  /** Files that the newest commit changes, with what becomes of them. */
  changed(): Promise<string> {
    return this.git.git('diff', '--name-status', 'main~1', 'main');
  }

  /** Message of the newest commit. */
  message(): Promise<string> {
    return this.git.git('log', '-1', '--format=%B');
  }

  /** Runs something that must fail, and looks that nothing was written. */
  async refused(action: () => Promise<unknown>): Promise<Error> {
    const head = await this.git.git('rev-parse', 'main');
    let failure: Error | undefined;
    await action().catch(error => {
      failure = error;
    });
    if ((await this.git.git('rev-parse', 'main')) !== head) {
      throw new Error('Something was written');
    }
    if (!failure) throw new Error('It did not fail');
    return failure;
  }
}
