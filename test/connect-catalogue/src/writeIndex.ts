import { CATALOGUE, writeIndex } from './catalogueFolder';
import { writeOverlays } from './overlays';

writeIndex(CATALOGUE);
writeOverlays(CATALOGUE);
