import { join } from 'node:path';
import {
  CATALOGUE,
  WORKSPACE,
  writeFacts,
  writeIndex,
} from './catalogueFolder';
import { readHandWrittenFolder } from './hand';

writeFacts(CATALOGUE, readHandWrittenFolder(join(WORKSPACE, 'hand')));
writeIndex(CATALOGUE);
