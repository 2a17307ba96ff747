/*
 * Names as Kubernetes has them: k8s.io/apimachinery/pkg/util/validation, and
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN =
  /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;

/** What a name must be like, without a full stop; undefined when it is. */
export type NameRule = (name: string) => string | undefined;

export const subdomainName: NameRule = name =>
  name.length <= 253 && SUBDOMAIN.test(name)
    ? undefined
    : 'must have at most 253 lower case letters, digits, dashes and dots, and start and end with a letter or digit';

export const labelName: NameRule = name =>
  name.length <= 63 && LABEL.test(name)
    ? undefined
    : 'must have at most 63 lower case letters, digits and dashes, and start and end with a letter or digit';

/** Of a Role and its like, which are not part of host names. */
export const pathSegmentName: NameRule = name =>
  name === '.' || name === '..' || /[/%]/.test(name)
    ? 'must not be . or .., nor have / or %'
    : undefined;

/** A key of a label or an annotation. */
export const qualifiedName: NameRule = key => {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  const prefix = parts.length > 1 ? parts[0] : undefined;
  return parts.length <= 2 &&
    name.length <= 63 &&
    QUALIFIED.test(name) &&
    (prefix === undefined || subdomainName(prefix) === undefined)
    ? undefined
    : 'is no key: it has at most 63 letters, digits, dashes, underscores and dots, starts and ends with a letter or digit, and may have a host name and a slash before it';
};

export const labelValue: NameRule = value =>
  value.length <= 63 && LABEL_VALUE.test(value)
    ? undefined
    : 'must have at most 63 letters, digits, dashes, underscores and dots, and start and end with a letter or digit';
