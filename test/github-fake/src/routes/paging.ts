import type { Context } from '../server/context';
import { validationFailed } from '../server/ApiError';

/** One page of a list, with the headers that lead to the others. */
export function page<T>(
  { query }: Pick<Context, 'query'>,
  items: readonly T[],
  url: string,
): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(number(query, 'per_page', 30), 100);
  const current = number(query, 'page', 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (rel: string, to: number) => {
    const target = new URLSearchParams(query);
    target.set('page', String(to));
    return `<${url}?${target}>; rel="${rel}"`;
  };
  const links = [
    ...(current > 1 ? [link('prev', current - 1)] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
    ...(current > 1 ? [link('first', 1)] : []),
  ];
  return {
    items: items.slice((current - 1) * size, current * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function number(query: URLSearchParams, name: string, otherwise: number) {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw validationFailed({ resource: 'List', field: name, code: 'invalid' });
  }
  return value;
}
