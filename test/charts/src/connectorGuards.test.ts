import { clusters, messages } from './guards';

describe('connectors', () => {
  const base = {
    ...clusters,
    pipeline: { name: 'p' },
    connect: { cluster: 'cdc' },
  };
  const connector = (entry: unknown) => ({ connectors: { c: entry } });
  const withConfig = (config: unknown) => connector({ class: 'C', config });
  const withTransforms = (transforms: unknown, more = {}) =>
    connector({ class: 'C', transforms, ...more });
  it.each<[string, object, string]>([
    [
      'a missing pipeline name',
      { pipeline: { name: '' } },
      "/pipeline/name is missing: write the name of the pipeline's folder",
    ],
    [
      'a bad pipeline name',
      { pipeline: { name: 'Orders' } },
      '/pipeline/name is Orders: use at most 53 lower case letters',
    ],
    [
      'an empty connector',
      connector(null),
      '/connectors/c is empty: write `enabled: false` below it to leave it out',
    ],
    [
      'a connector that is text',
      connector('x'),
      '/connectors/c is a string, but must be a map: indent its settings below it',
    ],
    [
      'a connector name Kubernetes refuses',
      { connectors: { Orders_MySQL: { class: 'C' } } },
      "/connectors/Orders_MySQL: a connector's name is a Kubernetes name",
    ],
    [
      'a connector without Connect cluster',
      { connect: { cluster: '' }, ...connector({ class: 'C' }) },
      '/connectors/c: no Connect cluster is named: set connect.cluster, or cluster of this connector',
    ],
    [
      'an unknown Connect cluster',
      connector({ class: 'C', cluster: 'nowhere' }),
      '/connectors/c: the Connect cluster nowhere is not in connectClusters (known: cdc)',
    ],
    [
      'a Connect cluster without namespace',
      {
        connectClusters: { x: { kafkaCluster: 'main' } },
        ...connector({ class: 'C', cluster: 'x' }),
      },
      '/connectClusters/x/namespace is missing',
    ],
    [
      'an unknown preset',
      { presets: { 'b@1': {} }, ...connector({ preset: 'a@1' }) },
      '/connectors/c/preset: there is no preset a@1 (known: b@1)',
    ],
    [
      'a preset with a state',
      {
        presets: { 'a@1': { class: 'C', state: 'paused' } },
        ...connector({ preset: 'a@1' }),
      },
      '/presets/a@1/state: a preset cannot set state: set it in the connector',
    ],
    ['a missing class', connector({}), '/connectors/c/class is missing'],
    [
      'an unknown state',
      connector({ class: 'C', state: 'stoped' }),
      '/connectors/c/state is "stoped": write running, paused or stopped',
    ],
    [
      'a plugin version the operator does not know',
      {
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.48.0' },
        ...connector({ class: 'C', version: '1' }),
      },
      '/connectors/c/version: a plugin version needs Strimzi 0.49, but strimzi.operatorVersion is 0.48.0',
    ],
    [
      'a map in config',
      withConfig({ a: { b: 1 } }),
      '/connectors/c/config/a: a config value is text, a number, a boolean or a list of these, not a map',
    ],
    [
      'a list in a list',
      withConfig({ a: ['x', ['y']] }),
      '/connectors/c/config/a/1: an item of a list is text, a number or a boolean',
    ],
    [
      'null in a list',
      withConfig({ a: [null] }),
      '/connectors/c/config/a/0: an item of a list is text, a number or a boolean',
    ],
    [
      'config that is not a map',
      withConfig(null),
      '/connectors/c/config must be a map',
    ],
    [
      'a forbidden key',
      withConfig({ 'connector.class': 'C' }),
      '/connectors/c/config/connector.class is not allowed: it is set by class',
    ],
    [
      'name in config',
      withConfig({ name: 'x' }),
      '/connectors/c/config/name is not allowed: it is set by the key under connectors',
    ],
    [
      'tasks.max in config',
      withConfig({ 'tasks.max': 1 }),
      '/connectors/c/config/tasks.max is not allowed: it is set by tasksMax',
    ],
    [
      'raw transforms beside structured ones',
      withTransforms(
        { t: { order: 1, type: 'T' } },
        { config: { 'transforms.u.type': 'U' } },
      ),
      '/connectors/c/config/transforms.u.type is not allowed beside transforms: write all of them under transforms',
    ],
    [
      'an empty transform',
      withTransforms({ t: null }),
      '/connectors/c/transforms/t is empty: write `enabled: false`',
    ],
    [
      'a transform without type',
      withTransforms({ t: { order: 1 } }),
      '/connectors/c/transforms/t/type is missing: name the Java class',
    ],
    [
      'a transform without order',
      withTransforms({ t: { type: 'T' } }),
      '/connectors/c/transforms/t/order is missing',
    ],
    [
      'equal orders',
      withTransforms({
        t: { type: 'T', order: 10 },
        u: { type: 'U', order: 10 },
      }),
      '/connectors/c/transforms/u/order: transforms t and u both have order 10: give each its own',
    ],
    [
      'a missing predicate',
      withTransforms(
        { t: { type: 'T', order: 1, predicate: 'x' } },
        { predicates: { other: { type: 'P' } } },
      ),
      '/connectors/c/transforms/t/predicate: there is no predicate x (known: other)',
    ],
    [
      'negate without predicate',
      withTransforms({ t: { type: 'T', order: 1, negate: true } }),
      '/connectors/c/transforms/t/negate has no predicate to negate',
    ],
    [
      'an alias with a dot',
      withTransforms({ 'a.b': { type: 'T', order: 1 } }),
      '/connectors/c/transforms/a.b: an alias has letters, digits, dashes and underscores only',
    ],
    [
      'type among the options of a transform',
      withTransforms({ t: { type: 'T', order: 1, config: { type: 'U' } } }),
      '/connectors/c/transforms/t/config/type is not allowed: write type beside config',
    ],
    [
      'an empty predicate',
      connector({ class: 'C', predicates: { p: null } }),
      '/connectors/c/predicates/p is empty: write `enabled: false`',
    ],
    [
      'a reference that names no Secret',
      withConfig({ a: '${secrets:ns/Bad_Name:key}' }),
      '/connectors/c/config/a: ${secrets:ns/Bad_Name:key} does not name a Secret: write ${secrets:<namespace>/<name>:<key>}',
    ],
    [
      'a state that is a boolean',
      connector({ class: 'C', state: false }),
      '/connectors/c/state is false: write running, paused or stopped',
    ],
    [
      'a version that is a number',
      connector({ class: 'C', version: 3.6 }),
      '/connectors/c/version is 3.6: write text, in quotes',
    ],
    [
      'no task at all',
      connector({ class: 'C', tasksMax: 0 }),
      '/connectors/c/tasksMax is 0: write a whole number from 1 up',
    ],
    [
      'tasks as text',
      connector({ class: 'C', tasksMax: 'two' }),
      '/connectors/c/tasksMax is "two": write a whole number from 1 up',
    ],
    [
      'a negative number of restarts',
      connector({ class: 'C', autoRestart: { maxRestarts: -1 } }),
      '/connectors/c/autoRestart/maxRestarts is -1: write a whole number from 0 up',
    ],
    [
      'listOffsets without a name',
      connector({ class: 'C', listOffsets: { toConfigMap: {} } }),
      '/connectors/c/listOffsets/toConfigMap/name is "": name a ConfigMap in the namespace of the connector',
    ],
    [
      'alterOffsets from a name Kubernetes refuses',
      connector({
        class: 'C',
        alterOffsets: { fromConfigMap: { name: 'My_Offsets' } },
      }),
      '/connectors/c/alterOffsets/fromConfigMap/name is "My_Offsets": name a ConfigMap',
    ],
    [
      'alterOffsets that is no map',
      connector({ class: 'C', alterOffsets: { fromConfigMap: 'offsets' } }),
      '/connectors/c/alterOffsets/fromConfigMap is a string, but must be a map',
    ],
    [
      'offsets of two connectors in one ConfigMap',
      {
        defaults: {
          connector: { listOffsets: { toConfigMap: { name: 'offsets' } } },
        },
        connectors: { c: { class: 'C' }, d: { class: 'D' } },
      },
      '/connectors/d/listOffsets/toConfigMap/name: c and d would both write to the ConfigMap kafka/offsets: give each its own',
    ],
    [
      'a preset with offsets',
      {
        presets: { 'a@1': { alterOffsets: { fromConfigMap: { name: 'o' } } } },
        ...connector({ preset: 'a@1' }),
      },
      '/presets/a@1/alterOffsets: a preset cannot set alterOffsets: set it in the connector',
    ],
    [
      'a negate in quotes',
      withTransforms(
        { t: { type: 'T', order: 1, predicate: 'p', negate: 'true' } },
        { predicates: { p: { type: 'P' } } },
      ),
      '/connectors/c/transforms/t/negate is "true": write true or false',
    ],
    [
      'a reference that names no ConfigMap',
      {
        connectClusters: {
          cdc: { secretProviders: { maps: { type: 'kubernetes-configmap' } } },
        },
        ...withConfig({ a: '${maps:ns/Bad_Name:key}' }),
      },
      '/connectors/c/config/a: ${maps:ns/Bad_Name:key} does not name a ConfigMap: write ${maps:<namespace>/<name>:<key>}',
    ],
    [
      'an unknown API version',
      { strimzi: { apiVersion: 'v2' }, ...connector({ class: 'C' }) },
      '/strimzi/apiVersion is "v2": write v1 or v1beta2',
    ],
    [
      'v1 on an old operator',
      { strimzi: { operatorVersion: '0.45' }, ...connector({ class: 'C' }) },
      '/strimzi/apiVersion: API version v1 needs Strimzi 0.49, but strimzi.operatorVersion is 0.45',
    ],
    [
      'v1beta2 on a new operator',
      {
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '1.0.0' },
        ...connector({ class: 'C' }),
      },
      '/strimzi/apiVersion is v1beta2, which Strimzi 1.0.0 no longer serves: write v1',
    ],
  ])('refuses %s', async (_, values, message) => {
    const said = await messages('kafka-pipeline', [base, values]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(text => !text.includes(message))).toEqual([]);
  });
});
