/** What became of a transaction, for people. */
import { describeRefusal } from '@chassis/messages'
import type { CliIo } from '../cli/cli-io.ts'

/** The part of the API's answer that is printed. */
export interface TransactionAnswer {
  readonly id: string
  readonly status: 'pending' | 'accepted' | 'refused'
  readonly leaf?: {
    readonly height: string
    readonly code: number
    /** `loans.LOAN_NOT_FOUND` */
    readonly refusal?: string
    readonly events?: readonly { readonly contract: string; readonly event: string }[]
  }
  readonly details?: Readonly<Record<string, string>>
}

export function printOutcome({ id, status, leaf, details }: TransactionAnswer, io: CliIo): void {
  io.print(id)
  if (leaf === undefined) {
    io.print(`  ${io.format('cli.tx.pending')}`)
    return
  }
  const { height, code, refusal, events = [] } = leaf
  io.print(`  ${io.format(status === 'accepted' ? 'cli.tx.accepted' : 'cli.tx.refused', { height })}`)
  for (const { contract, event } of events) io.print(`  ${contract}.${event}`)
  if (refusal === undefined) return
  const [module, name] = refusal.split('.') as [string, string]
  const { title, action } = describeRefusal(io.locale, { module, name, code })
  io.print(`  ${code} ${refusal}: ${title}`)
  io.print(`  ${action}`)
  for (const [key, value] of Object.entries(details ?? {})) io.print(`  ${key}: ${value}`)
}
