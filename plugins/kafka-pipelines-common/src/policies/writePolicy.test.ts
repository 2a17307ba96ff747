import { mayWrite, type WriteRequest } from './writePolicy';

const DATA = 'group:default/data-platform';
const SALES = 'group:default/sales';

const ask = (request: Partial<WriteRequest>) =>
  mayWrite({
    policies: undefined,
    ownershipRefs: ['user:default/ann', DATA],
    ...request,
  });

describe('mayWrite', () => {
  it.each<[string, Partial<WriteRequest>]>([
    ['creating one that one will own', { ownerAfter: DATA }],
    ['changing an own one', { ownerBefore: DATA, ownerAfter: DATA }],
    ['removing an own one', { ownerBefore: DATA }],
    [
      'handing one over between own groups',
      {
        ownershipRefs: [DATA, SALES],
        ownerBefore: DATA,
        ownerAfter: SALES,
      },
    ],
    ['an owner without kind and namespace', { ownerAfter: 'data-platform' }],
    ['an owner without namespace', { ownerAfter: 'group:data-platform' }],
    [
      'an owner in other letters',
      { ownerAfter: 'Group:Default/Data-Platform' },
    ],
    ['an owner that is a person', { ownerAfter: 'user:ann' }],
    [
      'references in other letters',
      { ownershipRefs: ['Group:default/DATA-platform'], ownerAfter: DATA },
    ],
    [
      'anything where anyone may',
      {
        policies: { write: 'anyone' },
        ownershipRefs: [],
        ownerBefore: SALES,
        ownerAfter: SALES,
      },
    ],
    [
      'anything as a platform group',
      {
        policies: { write: 'owners', platformGroups: ['data-platform'] },
        ownerBefore: SALES,
        ownerAfter: 'group:default/other',
      },
    ],
    [
      'what has no owner as a platform group',
      { policies: { platformGroups: [DATA] }, ownerBefore: '' },
    ],
  ])('allows %s', (_, request) => {
    expect(ask(request)).toEqual({ allowed: true });
  });

  it.each<[string, Partial<WriteRequest>, string]>([
    [
      'changing one of others',
      { ownerBefore: SALES, ownerAfter: SALES },
      'The pipeline belongs to group:default/sales, but you act as user:default/ann and for group:default/data-platform; only its owners may change a pipeline (policies.write in kafka-pipelines.yaml).',
    ],
    [
      'taking one over',
      { ownerBefore: SALES, ownerAfter: DATA },
      'The pipeline belongs to group:default/sales',
    ],
    [
      'giving one away',
      { ownerBefore: DATA, ownerAfter: SALES },
      'The pipeline would belong to group:default/sales',
    ],
    [
      'a namesake in another namespace',
      { ownerAfter: 'group:other/data-platform' },
      'would belong to group:other/data-platform',
    ],
    [
      'a person with the name of the group',
      { ownershipRefs: ['user:default/data-platform'], ownerAfter: DATA },
      'but you act as user:default/data-platform;',
    ],
    [
      'somebody who owns nothing',
      { ownershipRefs: [], ownerAfter: DATA },
      'but you act as no user and for no group;',
    ],
    [
      'somebody who is known by groups alone',
      { ownershipRefs: [SALES, 'group:default/other'], ownerAfter: DATA },
      'but you act for group:default/other, group:default/sales;',
    ],
    [
      'one without an owner',
      { ownerAfter: ' ' },
      'The pipeline has no owner: set pipeline.owner',
    ],
    [
      'taking over one that is there without an owner',
      { ownerBefore: '', ownerAfter: DATA },
      'The pipeline exists without an owner and cannot be taken over',
    ],
    [
      'an owner that is no reference',
      { ownerBefore: 'group:' },
      'The owner "group:" is not an entity reference',
    ],
    [
      'members of no platform group, naming those who may',
      {
        policies: { platformGroups: ['platform', 'admins'] },
        ownerBefore: SALES,
      },
      'and so may members of group:default/admins, group:default/platform.',
    ],
  ])('denies %s', (_, request, reason) => {
    expect(ask(request)).toEqual({
      allowed: false,
      reason: expect.stringContaining(reason),
      hint: expect.stringMatching(/^(Ask|Choose|Set) .*\.$/),
    });
  });

  it.each<[string, Partial<WriteRequest>, string]>([
    [
      'who creates one for others',
      { ownerAfter: SALES },
      'Choose an owner that you belong to, or ask somebody who belongs to group:default/sales.',
    ],
    [
      'who changes one of others, where platform groups may too',
      {
        policies: { platformGroups: ['platform', 'admins'] },
        ownerBefore: SALES,
        ownerAfter: SALES,
      },
      'Ask somebody who belongs to group:default/sales or to group:default/admins or to group:default/platform.',
    ],
    [
      'who gives one away',
      { ownerBefore: DATA, ownerAfter: SALES },
      'Ask somebody who belongs to group:default/data-platform and group:default/sales.',
    ],
    [
      'who takes over one without an owner',
      { ownerBefore: '', ownerAfter: DATA },
      'Ask those who look after the repository to set pipeline.owner.',
    ],
    [
      'who takes over one without an owner, where there are platform groups',
      {
        policies: { platformGroups: ['platform', 'admins'] },
        ownerBefore: '',
        ownerAfter: DATA,
      },
      'Ask somebody who belongs to group:default/admins or to group:default/platform to set pipeline.owner.',
    ],
    [
      'who leaves out the owner',
      {},
      'Set pipeline.owner to a group that you belong to.',
    ],
  ])('tells %s who may', (_, request, hint) => {
    expect(ask(request)).toMatchObject({ allowed: false, hint });
  });
});
