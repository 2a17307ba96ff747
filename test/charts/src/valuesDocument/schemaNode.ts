/** A JSON Schema as far as our values use one. */
export interface SchemaNode {
  $ref?: string;
  additionalProperties?: boolean | SchemaNode;
  allOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  const?: unknown;
  default?: unknown;
  definitions?: Record<string, SchemaNode>;
  description?: string;
  enum?: unknown[];
  examples?: unknown[];
  items?: SchemaNode;
  maximum?: number;
  minimum?: number;
  patternErrorMessage?: string;
  properties?: Record<string, SchemaNode>;
  type?: string | string[];
  /** Name of the definition it was read from. */
  definition?: string;
}

/** Follows a reference; what stands beside it wins over what it refers to. */
export function resolve(root: SchemaNode, node: SchemaNode): SchemaNode {
  const { $ref, allOf, ...rest } = node;
  const target = $ref ?? (allOf?.length === 1 ? allOf[0].$ref : undefined);
  if (!target) {
    return node;
  }
  const definition = target.split('/').pop() ?? '';
  const found = root.definitions?.[definition];
  if (!found) {
    throw new Error(`The schema has no ${target}`);
  }
  return { ...resolve(root, found), ...rest, definition };
}

/** What a map holds, when it is more than a scalar; undefined for anything else. */
export function mapEntry(
  root: SchemaNode,
  node: SchemaNode,
): SchemaNode | undefined {
  if (node.properties || typeof node.additionalProperties !== 'object') {
    return undefined;
  }
  const entry = resolve(root, node.additionalProperties);
  return isBranch(root, entry) ? entry : undefined;
}

/**
 * Objects of the Kubernetes API: whoever knows Kubernetes knows their fields,
 * so that an example says more than a list of them.
 */
const KUBERNETES = ['affinity', 'podSecurityContext', 'securityContext'];

/** Whether a node has fields of its own to be described, or is a map of such. */
export function isBranch(root: SchemaNode, node: SchemaNode): boolean {
  if (KUBERNETES.includes(node.definition ?? '')) {
    return false;
  }
  return node.properties !== undefined || mapEntry(root, node) !== undefined;
}

/** Type of a node in words. */
export function typeText(root: SchemaNode, node: SchemaNode): string {
  if (node.definition === 'configValue') {
    return 'scalar';
  }
  if (node.enum) {
    return node.enum.map(value => `\`${value}\``).join(' or ');
  }
  if (node.const !== undefined) {
    return `\`${node.const}\``;
  }
  if (node.anyOf) {
    const types = node.anyOf.map(each => typeText(root, resolve(root, each)));
    return [...new Set(types)].join(' or ');
  }
  if (Array.isArray(node.type)) {
    return node.type.join(' or ');
  }
  if (node.type === 'array') {
    const items = resolve(root, node.items ?? {});
    return `list of ${typeText(root, items)}s`;
  }
  if (node.type === 'object' && !node.properties) {
    return typeof node.additionalProperties === 'object' ? 'map' : 'object';
  }
  return node.type ? `${node.type}` : 'any';
}

/**
 * A value that shows how a node is written: of the example it is part of, else
 * its own.
 */
export function exampleOf(node: SchemaNode, given?: unknown): unknown {
  if (given !== undefined) {
    return given;
  }
  const [example] = node.examples ?? node.enum ?? [];
  return (
    example ??
    node.const ??
    node.default ??
    (node.type === 'boolean' ? true : undefined)
  );
}

/** A value as a map; an empty one when it is none. */
export function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
