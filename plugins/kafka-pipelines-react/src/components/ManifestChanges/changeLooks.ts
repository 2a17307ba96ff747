import type { StatusTone } from '../StatusPill/StatusPill';
import type { ObjectChange } from './objectChanges';

interface ChangeLook {
  /** As in a diff. */
  sign: string;
  word: string;
  tone: StatusTone;
}

/** What each kind of change looks like. */
export const changeLooks: Record<ObjectChange['change'], ChangeLook> = {
  added: { sign: '+', word: 'added', tone: 'positive' },
  changed: { sign: '~', word: 'changed', tone: 'announcement' },
  removed: { sign: '−', word: 'removed', tone: 'negative' },
  same: { sign: '', word: 'unchanged', tone: 'neutral' },
};
