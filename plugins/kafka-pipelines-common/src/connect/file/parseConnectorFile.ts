import { parseJson } from '../../json/parseJson';
import { parseYaml, type ParsedYaml } from '../../yaml/parseYaml';

/**
 * True for JSON by its name, else by how it begins: YAML may begin with a brace
 * as well, but then most is JSON.
 */
export function looksLikeJson(file: string, text: string): boolean {
  return (
    !/\.ya?ml$/i.test(file) &&
    (/\.json$/i.test(file) || /^[\uFEFF\s]*[{[]/.test(text))
  );
}

/**
 * Parses a file of connectors, which is JSON or YAML.
 *
 * @param file - path, for the findings
 */
export function parseConnectorFile(file: string, text: string): ParsedYaml {
  return looksLikeJson(file, text)
    ? parseJson(file, text)
    : parseYaml(file, text);
}
