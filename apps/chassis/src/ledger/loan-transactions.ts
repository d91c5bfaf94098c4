/** The transactions behind the facts of a loan, found in the block store: slips are made for them too. */
import { loans } from '@chassis/contracts/ledger'
import { type BlockReader, ledgerFolder, readBlockStore, type StoredBlock } from '@chassis/engine'
import type { MethodDefinition } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import {
  type Call,
  decode,
  decodeTransaction,
  type LedgerId,
  type LoanId,
  ledgerId,
  transactionIdOf,
} from '@chassis/protocol'

export interface LoanTransaction {
  readonly id: string
  readonly height: number
  /** Block time, milliseconds. */
  readonly time: number
}

const METHODS: ReadonlyMap<number, MethodDefinition> = new Map(
  Object.values<MethodDefinition>(loans.methods).map((method) => [method.number, method]),
)

/**
 * The transactions that called the loan in the blocks of these times (of its facts), in their order. Blocks below the
 * base of an imported ledger are not there. Throws LEDGER_DAMAGED.
 */
export function transactionsOfLoan(
  source: { readonly dir: string; readonly ledger: LedgerId; readonly height: number },
  loan: LoanId,
  times: Iterable<number>,
): readonly LoanTransaction[] {
  const folder = ledgerFolder(source.dir).blocks
  const reader = readBlockStore({ folder, ledgerId: ledgerId.bytesOf(source.ledger) })
  try {
    const blocks = [...new Set(times)].sort((a, b) => a - b).flatMap((time) => blocksAt(reader, source.height, time))
    return blocks.flatMap((block) => transactionsIn(block, loan))
  } finally {
    reader.close()
  }
}

/** Block times never fall: half the blocks are left out at each step. */
function blocksAt(reader: BlockReader, height: number, time: number): StoredBlock[] {
  let low = 1
  let high = height + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const block = reader.block(middle)
    if (block === undefined || block.time < time) low = middle + 1
    else high = middle
  }
  const found: StoredBlock[] = []
  for (let at = low; at <= height; at++) {
    const block = reader.block(at)
    if (block?.time !== time) break
    found.push(block)
  }
  return found
}

function transactionsIn({ height, time, transactions }: StoredBlock, loan: LoanId): LoanTransaction[] {
  return transactions.flatMap((raw) => {
    const { body, bodyBytes } = decodeTransaction(raw)
    const isAbout = body.calls.some((call) => loanOfCall(call) === loan)
    return isAbout ? [{ id: transactionIdOf(sha256, bodyBytes), height, time }] : []
  })
}

function loanOfCall({ contract, method, args }: Call): unknown {
  const found = contract === loans.number ? METHODS.get(method) : undefined
  return found && (decode(found.args, args) as { readonly loan?: unknown }).loan
}
