/** Entry of the `chassis` command. */
import { negotiateLocale } from '@chassis/messages'
import { CommanderError } from 'commander'
import { createCliIo } from './cli/cli-io.ts'
import { reportFailure } from './cli/report-failure.ts'
import { reportUsage } from './cli/report-usage.ts'
import { buildProgram } from './program.ts'

const args = process.argv.slice(2)
const lang = optionValue(args, '--lang')
const io = createCliIo(negotiateLocale({ lang, env: process.env }))

// A reader that stops reading (`chassis … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  const program = await buildProgram(io, args)
  await program.parseAsync(args, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) reportUsage(io, error, args.includes('--json'))
  else reportFailure(io, error, args.includes('--json'))
}

function optionValue(list: readonly string[], name: string): string | undefined {
  const inline = list.find((arg) => arg.startsWith(`${name}=`))
  if (inline !== undefined) return inline.slice(name.length + 1)
  const at = list.indexOf(name)
  return at < 0 ? undefined : list[at + 1]
}
