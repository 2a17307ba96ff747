import { Alert, Button } from '@backstage/ui';
import { errorReason } from './errorReason';

/** @public */
export interface ErrorAlertProps {
  /** What could not be done. */
  title: string;
  error: Error;
  /** Shows a "Try again" button. */
  onRetry?: () => void;
}

/** A failed request, with its reason and a way to repeat it. @public */
export function ErrorAlert({ title, error, onRetry }: ErrorAlertProps) {
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={errorReason(error)}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            Try again
          </Button>
        )
      }
    />
  );
}
