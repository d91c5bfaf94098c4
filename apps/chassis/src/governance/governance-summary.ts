/** Governance as it stands, for programs (`--json`) and, line by line, for people. */
import { entitledOrganisations, GOVERNANCE_RECORD, parametersInForce } from '@chassis/contracts'
import { GOVERNANCE_DEFAULTS, PARAMETERS, type Validator } from '@chassis/contracts/schemas'
import { formatCivilDate, toHex } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { CliIo } from '../cli/cli-io.ts'
import { rules } from '../ledger/rules.ts'
import { memberText } from './acting-member.ts'
import type { Governed } from './open-governed.ts'

export type GovernanceSummary = ReturnType<typeof summarize>

/** Every amount is decimal text; what only the founding document says is null where that is not at hand. */
export function summarize(state: Governed) {
  const { record, genesis, height } = state
  const head = record.record.get(GOVERNANCE_RECORD)
  const validators = head?.validators ?? []
  const inForce = head?.versions.findLast(({ fromHeight }) => fromHeight <= BigInt(height + 1))
  const planned = head?.versions.find(({ fromHeight }) => fromHeight > BigInt(height + 1))
  const entitled = [...entitledOrganisations({ validators }, genesis ?? { members: [] })]
  const share = head?.settings.find(({ parameter }) => parameter === 'approvalPerMyriad')?.value
  return {
    ledgerId: state.ledgerId,
    height,
    protocolVersion: inForce?.version ?? genesis?.protocolVersion ?? null,
    planned: planned ? { version: planned.version, fromHeight: planned.fromHeight.toString() } : null,
    programVersion: rules.definition.protocolVersion,
    validators: validators.map((one) => validatorSummary(state, one)),
    entitled: entitled.map((account) => ({ account, name: memberText(state, account) })),
    approvalsNeeded: approvalsNeeded(entitled, share ?? GOVERNANCE_DEFAULTS.approvalPerMyriad),
    parameters: parametersInForce(record, genesis).map(({ parameter, value, isSet }) => {
      const { unit, min, max } = PARAMETERS[parameter]
      return { parameter, value: value?.toString() ?? null, unit, isSet, min: min.toString(), max: max.toString() }
    }),
    tables: [...record.tables.entries()].map(([table, { factCount, effectiveFrom, contentHash }]) => {
      return { table, version: factCount, effectiveFrom: formatCivilDate(effectiveFrom), sha256: toHex(contentHash) }
    }),
    openProposals: (head?.openProposals ?? []).map(({ proposal }) => proposal),
  }
}

function validatorSummary(state: Governed, { publicKey, address, organisation, power, suspendedAt }: Validator) {
  return {
    publicKey: toHex(publicKey),
    address: toHex(address),
    organisation,
    name: memberText(state, organisation),
    power: power.toString(),
    suspendedAt: suspendedAt === undefined ? null : new Date(suspendedAt).toISOString(),
  }
}

function approvalsNeeded(entitled: readonly AccountId[], share: bigint): number {
  return Number((share * BigInt(entitled.length) + 9_999n) / 10_000n)
}

export function printSummary(summary: GovernanceSummary, { print, format }: CliIo): void {
  const { height, protocolVersion, planned, programVersion, validators, entitled, approvalsNeeded: needed } = summary
  const version = protocolVersion ?? '?'
  print(format('cli.governance.version', { version, height, program: programVersion }))
  if (planned) print(`  ${format('cli.governance.planned', { version: planned.version, height: planned.fromHeight })}`)
  print(format('cli.governance.validators', { count: validators.length }))
  for (const { publicKey, power, name, suspendedAt } of validators) {
    const suspended = suspendedAt === null ? '' : `  ${format('cli.governance.suspended', { since: suspendedAt })}`
    print(`  ${publicKey}  ${power.padStart(6)}  ${name}${suspended}`)
  }
  print(format('cli.governance.voters', { count: entitled.length, needed }))
  for (const { account, name } of entitled) print(`  ${account}  ${name}`)
  print(format('cli.governance.parameters'))
  for (const { parameter, value, unit, isSet } of summary.parameters) {
    const from = isSet ? '' : `  ${format('cli.governance.byDefault')}`
    print(`  ${parameter.padEnd(18)} ${(value ?? '?').padStart(16)} ${unit}${from}`)
  }
  if (summary.tables.length > 0) print(format('cli.governance.tables'))
  for (const { table, version: number, effectiveFrom, sha256 } of summary.tables) {
    print(
      `  ${table.padEnd(18)} ${format('cli.governance.table', { version: number, from: effectiveFrom })}  ${sha256}`,
    )
  }
  print(format('cli.governance.open', { count: summary.openProposals.length }))
}
