/**
 * A Java regular expression that matches exactly this text. A comma is escaped
 * too, because Kafka Connect and Debezium split lists of expressions at plain
 * ones. Java allows a backslash before any character that is not a letter or a
 * digit.
 */
export function regexLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|,]/g, '\\$&');
}
