import { readFile } from 'node:fs/promises';
import { serversFor, strimziCases } from './cases';
import { strictProblems } from './strictProblems';

const checked = strimziCases.flatMap(each =>
  serversFor(each).map(server => ({ ...each, ...server })),
);

it.each(checked)(
  'Strimzi $strimzi takes $chart/golden/$name.yaml',
  async ({ api, golden }) => {
    expect(await strictProblems(api, await readFile(golden, 'utf8'))).toEqual(
      [],
    );
  },
);
