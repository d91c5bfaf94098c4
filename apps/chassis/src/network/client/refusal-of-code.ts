/** The refusal that a number on the wire stands for. */
import { ledgerV1 } from '@chassis/contracts/ledger'
import { AccountsError } from '@chassis/kernel'
import type { RefusalCode } from '@chassis/primitives'
import { ProtocolError } from '@chassis/protocol'

let byCode: ReadonlyMap<number, RefusalCode> | undefined

export function refusalOfCode(code: number): RefusalCode | undefined {
  byCode ??= new Map(
    [ProtocolError, AccountsError, ...ledgerV1.contracts.map(({ errors }) => errors)]
      .flatMap((errors) => Object.values(errors) as RefusalCode[])
      .map((refusal) => [refusal.code, refusal]),
  )
  return byCode.get(code)
}
