import type { Cleaned } from '../../form/useCleaned';
import { pointerText } from '../../table/pointerText';
import { type MentionedText, placeKey } from './mentionedTexts';
import type { DerivedFields } from './schema';

/** What the new pipeline says instead of a text; undefined where it says the same. */
export function ownText(
  fields: DerivedFields,
  { file, pointer }: Pick<MentionedText, 'file' | 'pointer'>,
): string | undefined {
  const value = fields.find(
    field => placeKey(field) === placeKey({ file, pointer }),
  )?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The fields with another text for one; the text of the source is none. */
export function withText(
  fields: DerivedFields,
  { file, pointer, text }: MentionedText,
  value: string,
): DerivedFields {
  const others = fields.filter(
    field => placeKey(field) !== placeKey({ file, pointer }),
  );
  return value === text ? others : [...others, { file, pointer, value }];
}

/**
 * The fields of texts that are there, with what was only accepted brought up to
 * date with the names.
 *
 * @param accepted - the text that takes the place of one that was accepted;
 * undefined for what somebody wrote
 */
export function cleanedFields(
  fields: DerivedFields,
  texts: MentionedText[],
  accepted: (text: MentionedText, value: string) => string | undefined,
): Cleaned<DerivedFields> {
  const byPlace = new Map(texts.map(text => [placeKey(text), text]));
  let value: DerivedFields = [];
  const dropped: string[] = [];
  for (const field of fields) {
    const text = byPlace.get(placeKey(field));
    const now = ownText([field], field);
    if (!text || now === undefined) {
      dropped.push(`${field.file}: ${pointerText(field.pointer)}`);
    } else {
      value = withText(value, text, accepted(text, now) ?? now);
    }
  }
  return { value, dropped };
}
