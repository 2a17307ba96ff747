import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { count } from '../../words';

/** What a change does, as words of a sentence. */
export interface Doing {
  /** After "Ready to": `stop orders (step 1 of 2)`. */
  infinitive: string;
  /** After "before anything can be": `stopped`. */
  participle: string;
}

/** What a change does with its pipelines. */
export function whatIsDone({
  verb,
  pipelines,
  plan,
}: Pick<PreviewResponse, 'verb' | 'pipelines' | 'plan'>): Doing {
  const name = pipelines[0] ?? 'the pipeline';
  switch (verb) {
    case 'edit':
      return { infinitive: `change ${name}`, participle: 'changed' };
    case 'remove':
      return plan?.verb === 'remove' && plan.step === 'stop'
        ? { infinitive: `stop ${name} (step 1 of 2)`, participle: 'stopped' }
        : { infinitive: `remove ${name} (step 2 of 2)`, participle: 'removed' };
    case 'promote':
      return { infinitive: `promote ${name}`, participle: 'promoted' };
    case 'bulk':
      return {
        infinitive: `change ${count(pipelines.length, 'pipeline')}`,
        participle: 'changed',
      };
    default:
      return { infinitive: 'create', participle: 'created' };
  }
}
