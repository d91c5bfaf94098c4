/** The answer of `chassis trust update` for people. */
import type { CliIo } from '../cli/cli-io.ts'
import type { UpdateAnswer } from './settle-update.ts'

export function printUpdate(answer: UpdateAnswer, { format, print }: CliIo): void {
  const { outcome, chainId, from, to, validators, kept, evidence, fault, numbers = {} } = answer
  const seen = to && { height: to.height, time: to.time }
  print(format(`cli.trust.update.${outcome}`, { chainId, ...seen, ...numbers }))
  if (fault !== undefined) print(`  ${format(`light.fault.${fault}`)}${listed(numbers)}`)
  if (from) print(`  ${format('cli.trust.update.from', { height: from.height, time: from.time })}`)
  else if (to) print(`  ${format('cli.trust.update.firstTime')}`)
  if (validators)
    print(`  ${format(validators.changed ? 'cli.trust.update.setChanged' : 'cli.trust.update.setSame', validators)}`)
  if (kept !== undefined) print(`  ${format('cli.trust.update.kept', { file: kept })}`)
  if (evidence !== undefined) print(`  ${format('cli.trust.update.evidence', { file: evidence })}`)
  for (const { to: name, refused } of answer.reported ?? []) {
    if (refused === undefined) print(`  ${format('cli.trust.update.told', { name })}`)
    else print(`  ${format('cli.trust.update.notTold', { name, reason: refused })}`)
  }
  for (const { address, verdict, latest = '', fault: why } of answer.sources) {
    const said = why === undefined ? '' : `  ${format(`light.fault.${why}`)}`
    print(`  ${address}  ${format(`cli.trust.source.${verdict}`, { latest })}${said}`)
  }
  if (outcome === 'verified' && answer.sources.length === 1) print(`  ${format('cli.trust.update.alone')}`)
}

function listed(numbers: Readonly<Record<string, string | number>>): string {
  const values = Object.entries(numbers).map(([name, value]) => `${name} ${value}`)
  return values.length === 0 ? '' : `  (${values.join(', ')})`
}
