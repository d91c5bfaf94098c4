/** That each figure of a bench stands beside something that was measured, or is given, in the same run. */

/**
 * Throws with the names of the figures that are no number or have no number beside them; the results otherwise.
 * @template {{ metric: string, value: number, unit: string, baseline?: { what: string, value: number } }} R
 * @param {readonly R[]} results
 */
export function requireBaselines(results) {
  const isFigure = ({ value, unit, baseline }) =>
    Number.isFinite(value) && /\S/.test(unit) && /\S/.test(baseline?.what ?? '') && Number.isFinite(baseline?.value)
  const bad = results.filter((one) => !isFigure(one)).map(({ metric }) => metric)
  if (bad.length > 0) throw new Error(`figures without a baseline: ${bad.join('; ')}`)
  return results
}
