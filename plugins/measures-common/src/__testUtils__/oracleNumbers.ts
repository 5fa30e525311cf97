/** An answer of the oracle; `reasons` has each as often as it was counted. */
export interface OracleAnswer {
  value: number | null;
  n: number;
  count?: number;
  p25: number | null;
  p75: number | null;
  shareInferred: number | null;
  low?: number;
  high?: number;
  reasons: string[];
}

export const NOTHING = { p25: null, p75: null, shareInferred: null };

export function times(
  list: number[],
  inferred: number,
  reasons: string[],
): OracleAnswer {
  if (list.length === 0) {
    return { value: null, n: 0, ...NOTHING, reasons };
  }
  return {
    value: percentile(list, 50),
    n: list.length,
    p25: percentile(list, 25),
    p75: percentile(list, 75),
    shareInferred: inferred / list.length,
    reasons,
  };
}

export function rate(
  count: number,
  n: number,
  shareInferred: number | null,
  reasons: string[],
): OracleAnswer {
  if (n === 0) {
    return { value: null, n: 0, ...NOTHING, reasons };
  }
  if (n < 10) {
    return {
      ...NOTHING,
      value: null,
      n,
      count,
      shareInferred,
      reasons: [...reasons, 'too-few'],
    };
  }
  // The shares p for which the count is not further than z standard errors away: roots of a quadratic.
  const z = 1.959963984540054;
  const p = count / n;
  const a = 1 + (z * z) / n;
  const b = -(2 * p + (z * z) / n);
  const c = p * p;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return {
    ...NOTHING,
    value: p,
    n,
    count,
    shareInferred,
    low: (-b - root) / (2 * a),
    high: (-b + root) / (2 * a),
    reasons,
  };
}

export function percentile(list: number[], percent: number): number {
  const sorted = list.slice().sort((a, b) => a - b);
  const exact = ((sorted.length - 1) * percent) / 100;
  const whole = Math.trunc(exact);
  const rest = exact - whole;
  return rest === 0
    ? sorted[whole]
    : sorted[whole] * (1 - rest) + sorted[whole + 1] * rest;
}
