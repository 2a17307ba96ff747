import { readFileSync } from 'node:fs';
import { PAGE, validationPage } from './table';
import { readVerdicts } from './verdicts';

describe('docs/connect-validation.md', () => {
  it('shows the present results; yarn workspace connect-worker-test generate writes it', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(validationPage(readVerdicts()));
  });
});
