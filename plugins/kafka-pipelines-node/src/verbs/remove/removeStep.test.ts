import {
  changeSetSchema,
  whatStays,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../../changes/applyChangeSet';
import {
  after,
  demo,
  inputOf,
  lineDiff,
  newErrors,
  text,
} from '../__testUtils__/demo';
import { assertConfirmed, removeStep } from './removeStep';
import type { VerbInput } from '../types';

const ORDERS = 'pipelines/orders-cdc';

/** The next step of a removal, of which topics are kept by default. */
function remove(
  input: VerbInput & { pipeline: string },
  more: { deleteTopics?: boolean; confirmTopics?: string } = {},
) {
  const { changeSet, plan } = removeStep({
    ...input,
    deleteTopics: false,
    confirmTopics: '',
    ...more,
  });
  return { changeSet, ...plan };
}

function stop(input: VerbInput, pipeline: string): VerbInput {
  const step = remove({ ...input, pipeline });
  expect(step.step).toBe('stop');
  return after(input, step.changeSet);
}

describe('removeStep', () => {
  it('stops every connector in values.yaml, one line each', async () => {
    const input = await demo();
    const step = remove({ ...input, pipeline: 'orders-cdc' });

    expect(step).toMatchObject({
      step: 'stop',
      running: [
        { environment: 'dev', kind: 'connector', name: 'orders-bigquery' },
        { environment: 'dev', kind: 'connector', name: 'orders-mysql' },
        { environment: 'prod', kind: 'connector', name: 'orders-bigquery' },
        { environment: 'prod', kind: 'connector', name: 'orders-mysql' },
      ],
      changeSet: {
        request: { verb: 'remove', id: 'task-1' },
        pipelines: ['orders-cdc'],
        base: 'c0ffee',
      },
    });
    expect(changeSetSchema.parse(step.changeSet)).toEqual(step.changeSet);
    expect(lineDiff(input, after(input, step.changeSet))).toEqual([
      `${ORDERS}/values.yaml`,
      '+    state: stopped',
      '+    state: stopped',
    ]);
  });

  it('takes the servers of ksqlDB apps, also where an environment has its own number', async () => {
    const input = await demo();
    const stopped = stop(input, 'orders-per-minute');

    expect(lineDiff(input, stopped)).toEqual([
      'pipelines/orders-per-minute/values-prod.yaml',
      '-    replicas: 2',
      '+    replicas: 0',
      'pipelines/orders-per-minute/values.yaml',
      '+    replicas: 0',
      '+    state: stopped',
    ]);
  });

  it('overrules every way in which an environment says otherwise', async () => {
    const input = await demo({
      [`${ORDERS}/values-dev.yaml`]:
        'connectors:\n  orders-mysql:\n    state: paused # for now\n  only-dev:\n    class: a.Source\n',
      [`${ORDERS}/values-prod.yaml`]:
        'connectors:\n  orders-mysql:\n    state: running\n  orders-bigquery: { enabled: false, state: running }\n',
    });
    const stopped = stop(input, 'orders-cdc');

    expect(text(stopped, `${ORDERS}/values-dev.yaml`)).toBe(
      'connectors:\n  orders-mysql:\n    state: stopped # for now\n  only-dev:\n    class: a.Source\n    state: stopped\n',
    );
    // What is switched off does not run
    expect(text(stopped, `${ORDERS}/values-prod.yaml`)).toBe(
      'connectors:\n  orders-mysql:\n    state: stopped\n  orders-bigquery: { enabled: false, state: running }\n',
    );
    expect(remove({ ...stopped, pipeline: 'orders-cdc' }).step).toBe('delete');
  });

  it('sees a state that the repository gives to all', async () => {
    const input = await demo();
    const shared = await demo({
      'defaults/pipeline.yaml': `${text(
        input,
        'defaults/pipeline.yaml',
      ).replace('  connector:\n', '  connector:\n    state: stopped\n')}`,
    });
    expect(remove({ ...shared, pipeline: 'orders-cdc' }).step).toBe('delete');
  });

  it('stops and then deletes every pipeline of the demo, without an error of a check', async () => {
    const input = await demo();
    for (const pipeline of Object.keys(input.fleet.pipelines)) {
      const stopped = stop(input, pipeline);
      expect(newErrors(input, stopped)).toEqual([]);

      const step = remove({ ...stopped, pipeline });
      expect(step.step).toBe('delete');
      const gone = after(stopped, step.changeSet);
      expect(
        [...gone.snapshot.files.keys()].filter(path =>
          path.startsWith(`pipelines/${pipeline}/`),
        ),
      ).toEqual([]);
      expect(gone.snapshot.files.size).toBe(
        input.snapshot.files.size -
          input.fleet.pipelines[pipeline].files.length,
      );
    }
  });

  it('deletes every file of the folder by its blob, and says which it cannot', async () => {
    const input = stop(
      await demo({ [`${ORDERS}/notes/README.md`]: '# Notes\n' }),
      'orders-cdc',
    );
    const left = [{ path: `${ORDERS}/logo.png`, reason: 'is not UTF-8 text' }];
    const step = remove({
      ...input,
      snapshot: { ...input.snapshot, skipped: left },
      pipeline: 'orders-cdc',
    });

    expect(step).toMatchObject({
      step: 'delete',
      files: [
        `${ORDERS}/notes/README.md`,
        `${ORDERS}/values-dev.yaml`,
        `${ORDERS}/values-prod.yaml`,
        `${ORDERS}/values.yaml`,
      ],
      left,
    });
    expect(step.changeSet.edits[0]).toEqual({
      path: `${ORDERS}/notes/README.md`,
      blob: input.snapshot.blobs.get(`${ORDERS}/notes/README.md`),
      delete: true,
    });
    expect(step.changeSet.message).toContain('logo.png');
  });

  it('does not delete what somebody has changed meanwhile', async () => {
    const input = stop(await demo(), 'orders-cdc');
    const { changeSet } = remove({ ...input, pipeline: 'orders-cdc' });
    const path = `${ORDERS}/values-dev.yaml`;
    const newer = await demo({ [path]: 'connectors: {}\n' });

    expect(applyChangeSet(changeSet, newer.snapshot)).toMatchObject({
      kind: 'conflict',
      path,
    });
  });

  it('does not stop what somebody has resumed meanwhile', async () => {
    const path = `${ORDERS}/values.yaml`;
    const input = await demo();
    const paused = text(input, path).replace(
      '  orders-mysql:\n',
      '  orders-mysql:\n    state: paused\n',
    );
    const { changeSet } = remove({
      ...(await demo({ [path]: paused })),
      pipeline: 'orders-cdc',
    });

    expect(applyChangeSet(changeSet, input.snapshot)).toMatchObject({
      kind: 'conflict',
      pointer: '/connectors/orders-mysql/state',
    });
  });

  it('says that files cannot be read or edited, and that there is no such pipeline', async () => {
    const input = await demo();
    for (const name of [
      'nothing',
      '__proto__',
      'constructor',
      '../orders-cdc',
    ]) {
      expect(() => remove({ ...input, pipeline: name })).toThrow(
        'There is no pipeline',
      );
    }
    const alias = await demo({
      [`${ORDERS}/values-dev.yaml`]:
        'connectors:\n  orders-mysql: &a { tasksMax: 1 }\n  orders-bigquery: *a\n',
    });
    expect(() => remove({ ...alias, pipeline: 'orders-cdc' })).toThrow(
      /values-dev\.yaml:2: Anchors/,
    );
    const broken = await demo({ [`${ORDERS}/values.yaml`]: 'connectors: [\n' });
    expect(() => remove({ ...broken, pipeline: 'orders-cdc' })).toThrow(
      /has a mistake in its files/,
    );
  });

  it('deletes at once what is in no environment', async () => {
    const input = inputOf(
      (
        await demo({
          'pipelines/returns-outbox/values-dev.yaml': null,
        })
      ).snapshot,
    );
    const step = remove({ ...input, pipeline: 'returns-outbox' });
    expect(step).toMatchObject({
      step: 'delete',
      files: ['pipelines/returns-outbox/values.yaml'],
      stays: [],
    });
    expect(step.changeSet.message).toContain('nothing of it stays');
  });

  it('lists in the commit what stays, with the commands, as code', async () => {
    const input = stop(await demo(), 'orders-per-minute');
    const { changeSet, stays } = remove({
      ...input,
      pipeline: 'orders-per-minute',
    });

    const [subject] = changeSet.message.split('\n');
    expect(subject).toBe('Remove pipeline orders-per-minute');
    expect(changeSet.message).toContain('In prod (shop-prod):\n\n    # ');
    for (const { commands } of stays) {
      for (const command of commands) {
        expect(changeSet.message.split('\n')).toContain(`    ${command}`);
      }
    }
    expect(stays).toEqual(whatStays(input.fleet, 'orders-per-minute'));
  });

  describe('topics', () => {
    const pipeline = 'orders-per-minute';
    const DELETE = /delete kafkatopic|--delete --topic/;
    const asked = { deleteTopics: true, confirmTopics: pipeline };

    it('stay, with what their deletion would destroy, but no line that does it', async () => {
      const input = { ...stop(await demo(), pipeline), pipeline };
      for (const more of [
        {},
        { deleteTopics: true },
        { confirmTopics: pipeline },
        { deleteTopics: true, confirmTopics: 'orders' },
      ]) {
        const { changeSet, stays } = remove(input, more);
        expect(JSON.stringify(stays)).not.toMatch(DELETE);
        expect(changeSet.message).not.toMatch(DELETE);
        expect(changeSet.message).toContain(
          'leave it: deleting destroys topic shop.orders-per-minute with all of its data',
        );
      }
    });

    it('have lines and a warning when they were asked for twice', async () => {
      const input = { ...stop(await demo(), pipeline), pipeline };
      const { changeSet, stays } = remove(input, asked);
      const topics = stays.filter(({ danger }) => danger);
      expect(topics.length).toBeGreaterThan(0);
      for (const { commands } of topics) {
        expect(commands.join()).toMatch(DELETE);
        expect(changeSet.message).toContain(`    ${commands[0]}`);
      }
      expect(changeSet.message).toContain('    # DANGER: KafkaTopic ');
      // Nothing of it is done by the commit
      expect(changeSet.edits).toEqual(remove(input).changeSet.edits);
    });

    it('are not deleted because of one wrong click', () => {
      expect(() => assertConfirmed({ ...asked, pipeline })).not.toThrow();
      expect(() =>
        assertConfirmed({ deleteTopics: false, confirmTopics: '', pipeline }),
      ).not.toThrow();
      for (const confirmTopics of ['', 'orders', ` ${pipeline}`]) {
        expect(() =>
          assertConfirmed({ deleteTopics: true, confirmTopics, pipeline }),
        ).toThrow(
          'type orders-per-minute, the name of the pipeline, once more',
        );
      }
    });
  });
});
