import { fromPointer } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * An RFC 6901 pointer for people. Keys of a config hold dots and slashes, so
 * neither can part them.
 */
export function pointerText(pointer: string): string {
  return pointer === '' ? 'the whole file' : fromPointer(pointer).join(' › ');
}
