import { readFileSync } from 'node:fs'
import { catalogue } from '@chassis/messages'
import { Command, Option } from 'commander'
import { describe, expect, it } from 'vitest'
import { registeredRefusals } from '../../tests/messages/registered-refusals.ts'
import { listFiles } from '../lib/list-files.mjs'
import { fromRoot } from '../lib/root.mjs'
import { scanRefusals } from '../lib/scan-refusals.mjs'
import { generateCliReference } from './cli-reference.mjs'
import { generateErrorReference } from './error-reference.mjs'

describe('the error reference', () => {
  const pages = generateErrorReference({
    refusals: registeredRefusals(),
    declarations: scanRefusals(),
    catalogue,
  })

  it('is what the registry and the catalogue say (else run `npm run generate`)', () => {
    const stale = [...pages].filter(([path, text]) => read(path) !== text).map(([path]) => path)
    expect(stale).toEqual([])
  })

  it('has no page of an error that is gone', () => {
    const present = listFiles(undefined, (path: string) => path.startsWith('docs/reference/errors/'))
    expect(present.filter((path) => !pages.has(path))).toEqual([])
  })
})

function read(path: string): string {
  try {
    return readFileSync(fromRoot(path), 'utf8')
  } catch {
    return ''
  }
}

describe('generateCliReference', () => {
  it('lists commands, arguments, options and examples', () => {
    const program = new Command('tool').description('A tool.').option('--json', 'Machine-readable output')
    const loan = program.command('loan').description('Loans')
    loan
      .command('show')
      .description('Shows one loan')
      .argument('<id>', 'Which loan')
      .addOption(new Option('--as-of <date>', 'Its position then').default('today'))
      .addHelpText('after', '\nExamples:\n  $ tool loan show loan_1')
    const text = generateCliReference(program)
    expect(text).toContain('| [`tool loan show`](#tool-loan-show) | Shows one loan |')
    expect(text).toContain('| `--json` | Machine-readable output. |')
    expect(text).toContain('tool loan show [options] <id>')
    expect(text).toContain('| `id` | Which loan |')
    expect(text).toContain('| `--as-of <date>` | Its position then. Default: `today`. |')
    expect(text).toContain('Examples:\n  $ tool loan show loan_1')
  })
})
