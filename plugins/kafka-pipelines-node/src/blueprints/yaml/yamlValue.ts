import {
  needsEscape,
  parseYaml,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isScalar, parseDocument, Scalar, visit, type Node } from 'yaml';

/**
 * YAML that a person typed into a form, as nodes that keep its comments and
 * its order. A value that is no text is taken as it is.
 *
 * @throws Error naming the line of the text when it is not YAML that every
 * reader understands alike
 */
export function yamlValue(value: unknown): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  const [finding] = parseYaml('form', value).findings;
  if (finding) {
    throw new Error(
      `line ${finding.line}, column ${finding.column} of the text: ${
        finding.message
      }${finding.hint ? ` ${finding.hint}` : ''}`,
    );
  }
  const { contents } = parseDocument(value);
  if (contents === null) {
    return {};
  }
  quoteUnprintable(contents);
  return contents;
}

/** Makes escapes of what one reader would take for a line end and another not. */
export function quoteUnprintable(node: Node): void {
  visit(node, {
    Scalar: (_, scalar) => {
      if (isScalar<unknown>(scalar) && typeof scalar.value === 'string') {
        if (needsEscape(scalar.value)) {
          scalar.type = Scalar.QUOTE_DOUBLE;
        }
      }
    },
  });
}
