/** The checks that read the repository as text. `npm run check` and the test suite run the same list. */
import { checkDependencyPolicy } from './dependency-policy.mjs'
import { checkMarkdownLinks } from './markdown-links.mjs'
import { checkTidiness } from './tidy.mjs'
import { checkZone } from './zone-lint.mjs'

/** @type {{ name: string, run: () => import('../lib/findings.mjs').Finding[] }[]} */
export const TEXT_CHECKS = [
  { name: 'dependency policy', run: () => checkDependencyPolicy() },
  { name: 'deterministic zone', run: () => checkZone() },
  { name: 'tidy', run: () => checkTidiness().findings },
  { name: 'links', run: () => checkMarkdownLinks() },
]
