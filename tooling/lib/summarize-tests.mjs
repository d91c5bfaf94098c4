/** Counts a vitest JSON report the way the closing line states it. */

/**
 * A file that could not be loaded, and a run that failed without a failed test, each count as one failure: a broken
 * import must never look like success.
 */
export function summarizeTests(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  let failed = report.numFailedTests + unloaded
  if (failed === 0 && (exitCode !== 0 || passed === 0)) failed = 1
  return { passed, failed, skipped }
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
