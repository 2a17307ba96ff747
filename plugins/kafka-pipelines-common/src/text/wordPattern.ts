/**
 * Matches a name where it is not a part of a longer word: `shop` in
 * `shop.orders` and `SHOP-shop`, but not in `workshop`.
 *
 * @returns a global pattern, whose `lastIndex` moves with each use
 * @public
 */
export function wordPattern(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}
