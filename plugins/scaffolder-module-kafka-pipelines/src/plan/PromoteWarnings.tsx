import { Alert } from '@backstage/ui';
import type { PromoteWarning } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { pointerText } from '../table/pointerText';

/** What makes a pipeline another one in the target, whatever is decided. */
export const PromoteWarnings = (props: { warnings: PromoteWarning[] }) => (
  <>
    {props.warnings.map(({ kind, name, message, pointers = [] }) => (
      <Alert
        key={`${kind}/${name}/${message}`}
        status="warning"
        icon
        title={message}
        description={
          pointers.length > 0 &&
          `It differs in ${pointers.map(pointerText).join(', ')}.`
        }
      />
    ))}
  </>
);
