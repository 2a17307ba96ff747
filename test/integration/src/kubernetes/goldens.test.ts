import { readFile } from 'node:fs/promises';
import { strimziCases } from './cases';
import { isOlder, strimziServers } from './servers';
import { strictProblems } from './strictProblems';

const checked = strimziCases.flatMap(each =>
  strimziServers
    .filter(
      ({ strimzi, apiVersions }) =>
        apiVersions.includes(each.apiVersion) &&
        !isOlder(strimzi, each.operatorVersion ?? strimzi),
    )
    .map(server => ({ ...each, ...server })),
);

it.each(checked)(
  'Strimzi $strimzi takes $chart/golden/$name.yaml',
  async ({ api, golden }) => {
    expect(await strictProblems(api, await readFile(golden, 'utf8'))).toEqual(
      [],
    );
  },
);
