import { z } from 'zod';

/** Levels of Log4j. */
export const logLevel = z.enum([
  'OFF',
  'FATAL',
  'ERROR',
  'WARN',
  'INFO',
  'DEBUG',
  'TRACE',
  'ALL',
]);
