/** What is to be proposed, from the words of a command line. */
import {
  PARAMETER_NAMES,
  type ParameterName,
  ProposedAction,
  TABLE_BYTES_MAX,
  type ValidatorChange,
} from '@chassis/contracts/schemas'
import { fromHex, PlatformError, parseCivilDate, utf8Decode } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { readInput } from '../cli/write-output.ts'

/** The forms, as the help lists them. */
export const ACTION_FORMS = [
  'admit KEY POWER MEMBER',
  'remove KEY',
  'power KEY POWER',
  'rotate KEY NEW-KEY',
  'reinstate KEY',
  'version NUMBER HEIGHT',
  'set PARAMETER=VALUE …',
  'table NAME FILE YYYY-MM-DD',
  'file ACTION.json',
] as const

export interface ActionContext {
  memberNamed(name: string): AccountId
  /** Version of the rule table that was published last, 0 where there is none. */
  tableVersion(name: string): number
}

const FILE_BYTES_MAX = 262_144

/** Throws INPUT_GOVERNANCE_ACTION, and the rejection of a value that its type refuses. */
export function parseAction(words: readonly string[], context: ActionContext): ProposedAction {
  const [what = '', ...rest] = words
  const read = FORMS[what]
  const action = read?.(rest, context)
  if (action !== undefined) return action
  throw new PlatformError('no such action', {
    code: 'INPUT_GOVERNANCE_ACTION',
    details: { given: words.join(' '), forms: ACTION_FORMS.join(' | ') },
  })
}

type Read = (rest: readonly string[], context: ActionContext) => ProposedAction | undefined

const one = (change: ValidatorChange): ProposedAction => ({ kind: 'changeValidators', changes: [change] })

const FORMS: Readonly<Record<string, Read>> = {
  admit: ([key, power, member, ...more], { memberNamed }) =>
    isKey(key) && isCount(power) && member !== undefined && more.length === 0
      ? one({ kind: 'admit', publicKey: fromHex(key), power: BigInt(power), organisation: memberNamed(member) })
      : undefined,
  remove: ([key, ...more]) =>
    isKey(key) && more.length === 0 ? one({ kind: 'remove', publicKey: fromHex(key) }) : undefined,
  power: ([key, power, ...more]) =>
    isKey(key) && isCount(power) && more.length === 0
      ? one({ kind: 'setPower', publicKey: fromHex(key), power: BigInt(power) })
      : undefined,
  rotate: ([key, next, ...more]) =>
    isKey(key) && isKey(next) && more.length === 0
      ? one({ kind: 'rotateKey', publicKey: fromHex(key), newPublicKey: fromHex(next) })
      : undefined,
  reinstate: ([key, ...more]) =>
    isKey(key) && more.length === 0 ? one({ kind: 'reinstate', publicKey: fromHex(key) }) : undefined,
  version: ([version, height, ...more]) =>
    isCount(version) && version.length <= 5 && isCount(height) && more.length === 0
      ? { kind: 'activateVersion', version: Number(version), fromHeight: BigInt(height) }
      : undefined,
  set(assignments) {
    const settings = assignments.map((text) => /^([A-Za-z]+)=(\d{1,19})$/.exec(text))
    const isKnown = settings.length > 0 && settings.every((match) => isParameter(match?.[1]))
    if (!isKnown) return undefined
    return {
      kind: 'setParameters',
      settings: settings.map((match) => ({ parameter: match?.[1] as ParameterName, value: BigInt(match?.[2] ?? '') })),
    }
  },
  table: ([table, file, day, ...more], { tableVersion }) =>
    table !== undefined && file !== undefined && day !== undefined && more.length === 0
      ? {
          kind: 'publishTable',
          table,
          version: tableVersion(table) + 1,
          effectiveFrom: parseCivilDate(day),
          content: Uint8Array.from(readInput(file, TABLE_BYTES_MAX)),
        }
      : undefined,
  file: ([file, ...more]) => (file !== undefined && more.length === 0 ? actionOfFile(file) : undefined),
}

function isKey(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text)
}

function isCount(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d{0,18}$/.test(text)
}

function isParameter(name: string | undefined): boolean {
  return PARAMETER_NAMES.includes(name as ParameterName)
}

/** An action in the JSON form of its schema: for several changes at once. */
function actionOfFile(file: string): ProposedAction {
  const text = utf8Decode(readInput(file, FILE_BYTES_MAX))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new PlatformError(`${file} is not JSON`, { code: 'INPUT_NOT_JSON', details: { file }, cause })
  }
  return ProposedAction.fromJson(json as never, 'action')
}
