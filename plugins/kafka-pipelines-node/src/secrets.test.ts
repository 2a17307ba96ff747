import {
  aclsOfPipeline,
  checkFleet,
  checkFleetChange,
  fleetEntities,
  fleetLineage,
  fleetSummary,
  foundSecrets,
  HIDDEN,
  originsOfPipeline,
  parseYaml,
  pipelineDetail,
  secretRemover,
  type ChangeSet,
  type Finding,
  type Verb,
  type VerbPlan,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from './changes/applyChangeSet';
import { renderPipeline, resolveHelm, type Helm } from './helm';
import { demoSnapshot, snapshotOf } from './preview/__testUtils__/demoSnapshot';
import {
  checkChange,
  createChangeSet,
  previewChange,
  shownManifests,
} from './preview';
import { CANARY, canaryFiles, LEAKY } from './testUtils/secretCanary';
import {
  editableFiles,
  parsePlanRequest,
  parseVerbRequest,
  planVerb,
  verbChangeSet,
} from './verbs';
import { inputOf } from './verbs/__testUtils__/demo';
import type { VerbInput } from './verbs/types';

const RULE = 'secret/plaintext';
const FILE = 'pipelines/leaky/values.yaml';
const POSTGRES = '/connectors/leaky-postgres/config';

/** Lines of an output that have a secret in them. */
function leaks(output: unknown): string[] {
  const text =
    typeof output === 'string' ? output : JSON.stringify(output, null, 1);
  return text.split(/\n|\\n/).filter(line => line.includes(CANARY));
}

describe('secrets in clear are not in', () => {
  let input: VerbInput;
  let findings: Finding[];
  let helm: Helm;
  let clean: VerbInput;

  beforeAll(async () => {
    const demo = await demoSnapshot();
    clean = inputOf(demo);
    input = inputOf(snapshotOf(canaryFiles(demo.files)));
    findings = checkFleet(input.fleet);
    helm = await resolveHelm();
  });

  const loaded = () => ({
    ...input,
    publish: 'commit' as const,
    findings,
    graph: fleetLineage(input.fleet),
  });

  it('findings, which say where each of them is', () => {
    expect(leaks(findings)).toEqual([]);
    // A file that is no YAML apart, each line with a secret has a finding.
    for (const name of ['leaky', 'raw']) {
      const path = `pipelines/${name}/values.yaml`;
      const parsed = parseYaml(path, input.snapshot.files.get(path) ?? '');
      const lines = parsed.text
        .split('\n')
        .flatMap((line, index) => (line.includes(CANARY) ? [index + 1] : []));
      const found = findings
        .filter(({ rule, file }) => rule === RULE && file === path)
        // Of a block, the line before it
        .flatMap(({ line, pointer }) => {
          if (pointer.endsWith('statements')) return [line + 1, line + 2];
          return pointer.endsWith('sslkey') ? line + 2 : line;
        });
      expect([...new Set(found)].sort((a, b) => a - b)).toEqual(lines);
    }
    expect(
      findings.filter(
        ({ rule, file }) => rule === RULE && file.startsWith('presets/'),
      ),
    ).toHaveLength(2);
  });

  it('findings of a change', () => {
    expect(leaks(checkFleetChange(clean.fleet, input.fleet))).toEqual([]);
    expect(leaks(checkFleetChange(input.fleet, clean.fleet))).toEqual([]);
  });

  it('what pages and the catalog are given', () => {
    const reading = loaded();
    const outputs = [
      fleetSummary(reading, 'default'),
      ...Object.keys(input.fleet.pipelines)
        .filter(name => !input.fleet.pipelines[name].broken)
        .map(name => pipelineDetail(reading, name)),
      fleetEntities(input.fleet, reading.graph, {
        repository: 'demo',
        namespace: 'default',
        branch: 'main',
        webUrl: 'https://git.example.com/data/pipelines',
      }),
      reading.graph,
      aclsOfPipeline(input.fleet, 'leaky', 'dev'),
    ];
    expect(JSON.stringify(outputs)).toContain('leaky-postgres');
    expect(outputs.flatMap(leaks)).toEqual([]);
  });

  it('origins', () => {
    const origins = originsOfPipeline(input.fleet, 'leaky', 'dev');
    expect(origins.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['database.sslpassword', 'database.ssl.password']),
    );
    expect(leaks(origins)).toEqual([]);
  });

  it('the form that edits files', () => {
    const files = editableFiles({ ...input, pipeline: 'leaky' });
    expect(JSON.stringify(files)).toContain(
      `"database.sslpassword":"${HIDDEN}"`,
    );
    expect(leaks(files)).toEqual([]);
    for (const name of ['raw', 'twice', 'map', 'block', 'flow', 'alias']) {
      expect(leaks(editableFiles({ ...input, pipeline: name }))).toEqual([]);
    }
  });

  const plans: Array<[VerbPlan['verb'], object]> = [
    ['promote', { pipeline: 'leaky', from: 'dev', to: 'prod' }],
    ['derive', { pipeline: 'leaky', name: 'copy' }],
    ['remove', { pipeline: 'leaky' }],
    [
      'bulk',
      {
        select: { classes: ['*PostgresConnector'] },
        change: {
          kind: 'config',
          key: 'database.sslpassword',
          value: '${secrets:connect-cdc/db:password}',
        },
      },
    ],
  ];

  it.each(plans)('the plan to %s', (verb, values) => {
    const plan = planVerb(input, parsePlanRequest(verb, values));
    expect(leaks(plan)).toEqual([]);
  });

  const change = (verb: Verb, values: unknown): ChangeSet => {
    const changeSet = verbChangeSet(input, parseVerbRequest(verb, values));
    if (!changeSet) throw new Error('nothing changes');
    return changeSet;
  };

  const takeOut = () =>
    change('edit', {
      pipeline: 'leaky',
      files: [
        {
          file: 'values.yaml',
          blob: input.snapshot.blobs.get(FILE),
          set: [
            {
              pointer: `${POSTGRES}/database.sslpassword`,
              value: '${secrets:connect-cdc/db:password}',
              was: HIDDEN,
            },
          ],
          unset: [{ pointer: `${POSTGRES}/apiToken`, was: HIDDEN }],
        },
      ],
    });

  it('a change that takes them out', () => {
    const [, [, bulk]] = [plans[0], plans[3]];
    for (const changeSet of [takeOut(), change('bulk', bulk)]) {
      expect(leaks(changeSet)).toEqual([]);
      expect(applyChangeSet(changeSet, input.snapshot).kind).toBe('applied');
      // Also on a file that is newer
      const newer = new Map(input.snapshot.files).set(
        FILE,
        `# newer\n${LEAKY}`,
      );
      expect(applyChangeSet(changeSet, snapshotOf(newer)).kind).toBe('applied');
      // The secret has become a reference since
      const mended = new Map(input.snapshot.files).set(
        FILE,
        LEAKY.replace(
          /(database\.sslpassword: ).*/,
          '$1${secrets:connect-cdc/other:password}',
        ),
      );
      const conflict = applyChangeSet(changeSet, snapshotOf(mended));
      expect(conflict).toMatchObject({
        kind: 'conflict',
        pointer: `${POSTGRES}/database.sslpassword`,
      });
      expect(leaks(conflict)).toEqual([]);
    }
  });

  it('the messages of changes', () => {
    for (const [verb, values] of plans.filter(([each]) => each !== 'derive')) {
      expect(leaks(change(verb, values).message)).toEqual([]);
    }
  });

  it('a mark that somebody gives back', () => {
    const marked = change('edit', {
      pipeline: 'leaky',
      files: [
        {
          file: 'values.yaml',
          blob: input.snapshot.blobs.get(FILE),
          set: [{ pointer: `${POSTGRES}/some.list`, value: HIDDEN }],
        },
      ],
    });
    const applied = applyChangeSet(marked, input.snapshot);
    const files = applied.kind === 'applied' ? applied.changes : new Map();
    expect(
      checkFleet(
        inputOf(snapshotOf(new Map([...input.snapshot.files, ...files]))).fleet,
      ),
    ).toContainEqual(
      expect.objectContaining({
        rule: RULE,
        pointer: `${POSTGRES}/some.list`,
        message: expect.stringContaining('holds the mask'),
      }),
    );
  });

  describe('what Helm renders', () => {
    const remove = () => secretRemover(foundSecrets(input.fleet, findings));

    it('as it is shown', async () => {
      const rendered = await renderPipeline({
        helm,
        fleet: input.fleet,
        files: input.snapshot.files,
        pipeline: 'leaky',
        environment: 'dev',
      });
      expect(rendered.error).toBeUndefined();
      // Helm is given them, so that this says something.
      expect(leaks(rendered.manifests).length).toBeGreaterThan(5);
      expect(leaks(shownManifests(rendered, remove()))).toEqual([]);
    });

    it('nor what it says of a failure', async () => {
      const rendered = await renderPipeline({
        helm,
        fleet: input.fleet,
        files: input.snapshot.files,
        pipeline: 'raw',
        environment: 'dev',
      });
      expect(rendered.error).toEqual(expect.any(String));
      expect(leaks(shownManifests(rendered, remove()))).toEqual([]);
    });
  });

  const preview = (changeSet: ChangeSet, base: VerbInput) =>
    previewChange({
      ...base,
      changeSet,
      base: { fleet: base.fleet, findings: checkFleet(base.fleet) },
      publish: 'commit',
      writer: {
        ownershipRefs: ['group:default/data-platform'],
        permission: { allowed: true },
      },
      helm: { render: run => run(helm) },
      renderBase: (pipeline, environment) =>
        renderPipeline({
          helm,
          fleet: base.fleet,
          files: base.snapshot.files,
          pipeline,
          environment,
        }),
    });

  const create = (text: string, base: VerbInput) =>
    createChangeSet({
      ...base,
      blueprint: {
        files: new Map([
          ['commit-message.txt', 'Create {{name}}'],
          [
            'pipelines/{{name}}/values.yaml',
            text.replace('leaky@1', 'http-sink@1'),
          ],
          ['pipelines/{{name}}/values-dev.yaml', ''],
        ]),
      },
      values: { name: 'leaky' },
    });

  it('the preview of what somebody types', async () => {
    const shown = await preview(create(LEAKY, clean), clean);
    expect(shown.digest).toBeUndefined();
    expect(
      shown.findings.filter(({ rule }) => rule === RULE).length,
    ).toBeGreaterThan(10);
    expect(shown.files[0].after).toContain(`database.sslpassword: ${HIDDEN}`);
    expect(shown.manifests[0].manifests).toContain('kind: KafkaConnector');
    expect(leaks(shown)).toEqual([]);
  });

  it('the preview of what is there already', async () => {
    expect(leaks(await preview(create(LEAKY, input), input))).toEqual([]);
  });

  it('the preview of a change that takes them out', async () => {
    const shown = await preview(takeOut(), input);
    expect(shown.manifests[0].before).toContain(
      `database.sslpassword: "${HIDDEN}"`,
    );
    expect(shown.manifests[0].manifests).toContain(
      'database.sslpassword: "${secrets:connect-cdc/db:password}"',
    );
    expect(leaks(shown)).toEqual([]);
  });

  it('the preview of a copy', async () => {
    const [[verb, values]] = plans;
    const checked = await checkChange({
      ...input,
      changeSet: change(verb, values),
      helm: { render: run => run(helm) },
    });
    expect(checked.findings).toContainEqual(
      expect.objectContaining({
        rule: RULE,
        file: 'pipelines/leaky/values-prod.yaml',
      }),
    );
    expect(leaks(checked)).toEqual([]);
  });
});
