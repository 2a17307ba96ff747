const FORM =
  /^(?<number>[-+]?[0-9.]+)(?:(?<unit>[KMGTPE]i|[numkMGTPE])|[eE](?<exponent>[-+]?[0-9]+))?$/;

const UNITS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * The number that an amount of Kubernetes stands for: 0.5 of `500m`
 * (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
 *
 * @returns undefined for what is none
 */
export function quantity(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const groups =
    typeof value === 'string' ? FORM.exec(value)?.groups : undefined;
  if (!groups) return undefined;
  const { number, unit, exponent = '0' } = groups;
  return Number(number) * (unit ? UNITS[unit] : 10 ** Number(exponent));
}
