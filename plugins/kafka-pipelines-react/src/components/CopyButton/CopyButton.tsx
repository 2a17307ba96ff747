import { useEffect, useState } from 'react';
import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiFileCopyLine,
} from '@remixicon/react';
import { copyText } from './copyText';

const FEEDBACK_MILLISECONDS = 2000;

/** @public */
export interface CopyButtonProps {
  text: string;
  /** What is copied, for example `values.yaml`. */
  label: string;
}

const feedback = {
  idle: { icon: <RiFileCopyLine />, text: (label: string) => `Copy ${label}` },
  copied: { icon: <RiCheckLine />, text: () => 'Copied' },
  failed: {
    icon: <RiErrorWarningLine />,
    text: () => 'Copying was refused by the browser',
  },
};

/** Copies a text and says whether that worked. @public */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [state, setState] = useState<keyof typeof feedback>('idle');

  useEffect(() => {
    if (state === 'idle') {
      return undefined;
    }
    const timer = setTimeout(() => setState('idle'), FEEDBACK_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [state]);

  const { icon, text: describe } = feedback[state];
  return (
    <TooltipTrigger>
      <ButtonIcon
        aria-label={describe(label)}
        icon={icon}
        size="small"
        variant="tertiary"
        onPress={() =>
          copyText(text).then(
            () => setState('copied'),
            () => setState('failed'),
          )
        }
      />
      <Tooltip>{describe(label)}</Tooltip>
    </TooltipTrigger>
  );
}
