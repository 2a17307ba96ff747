import { CATALOGUE, writeIndex } from './catalogueFolder';

writeIndex(CATALOGUE);
