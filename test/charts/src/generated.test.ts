import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from './charts';
import { generatedFiles } from './generated';

it.each([...generatedFiles()])(
  '%s is what `yarn generate` writes',
  (path, text) => {
    expect(readFileSync(join(repositoryFolder, path), 'utf8')).toBe(text);
  },
);
