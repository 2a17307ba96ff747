import type { ReactNode } from 'react';
import type { Severity } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  RiAlertFill,
  RiErrorWarningFill,
  RiInformationFill,
} from '@remixicon/react';
import type { StatusTone } from '../StatusPill/StatusPill';

interface SeverityLook {
  severity: Severity;
  tone: StatusTone;
  icon: ReactNode;
  /** `2 warnings`; nobody says `2 infos`. */
  count: (count: number) => string;
}

const plural = (noun: string) => (count: number) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Severities with what they look like, the worst first. */
export const severities: SeverityLook[] = [
  {
    severity: 'error',
    tone: 'negative',
    icon: <RiErrorWarningFill size={14} />,
    count: plural('error'),
  },
  {
    severity: 'warning',
    tone: 'warning',
    icon: <RiAlertFill size={14} />,
    count: plural('warning'),
  },
  {
    severity: 'info',
    tone: 'announcement',
    icon: <RiInformationFill size={14} />,
    count: plural('note'),
  },
];
