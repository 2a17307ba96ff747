/* Writes the page from the recorded verdicts and what our checks say now. */
import { writeFileSync } from 'node:fs';
import { PAGE, validationPage } from './table';
import { readVerdicts } from './verdicts';

writeFileSync(PAGE, validationPage(readVerdicts()));
