const BEGIN = '<!-- kafka-pipelines:begin -->';
const END = '<!-- kafka-pipelines:end -->';

/**
 * The body of a pull request with our part between hidden marks. What people
 * wrote before or after the marks stays; a body without both marks is theirs
 * as a whole and comes after ours.
 *
 * @param generated - our part; marks in it are taken out
 * @param existing - the body as it is, for an update
 */
export function pullRequestBody(
  generated: string,
  existing?: string | null,
): string {
  const text = generated.replaceAll(BEGIN, '…').replaceAll(END, '…').trim();
  const ours = `${BEGIN}\n${text}\n${END}`;
  const theirs = existing?.replace(/\r\n/g, '\n').trim() ?? '';
  if (theirs === '') return ours;
  const begin = theirs.indexOf(BEGIN);
  const end = theirs.indexOf(END, begin);
  return begin === -1 || end === -1
    ? `${ours}\n\n${theirs}`
    : theirs.slice(0, begin) + ours + theirs.slice(end + END.length);
}
