/** What a body says that is to be signed: read from the very bytes that the signature covers. */
import { type Bytes, Rejection } from '@chassis/primitives'
import { type AccountId, type Call, decode, TransactionBody } from '@chassis/protocol'
import { METHODS, type MethodName } from '../methods.ts'

export interface DecodedCall {
  /** `loans.recordPayment`; absent for a method that this client does not know: do not sign it unread. */
  readonly name?: MethodName
  readonly as: AccountId
  /** In the types of the ledger; the encoded bytes where they are not what the method takes. */
  readonly args: unknown
}

const NAMES = Object.keys(METHODS) as readonly MethodName[]

/** Throws an encoding rejection for bytes that are no body. */
export function decodeBody(bodyBytes: Bytes): {
  readonly body: TransactionBody
  readonly from: AccountId
  readonly calls: readonly DecodedCall[]
} {
  const body = decode(TransactionBody, bodyBytes)
  return { body, from: body.from, calls: body.calls.map(decodeCall) }
}

function decodeCall({ contract, method, as, args }: Call): DecodedCall {
  const name = NAMES.find((one) => METHODS[one].contract === contract && METHODS[one].method === method)
  if (name === undefined) return { as, args }
  try {
    return { name, as, args: decode(METHODS[name].args as never, args) }
  } catch (error) {
    if (error instanceof Rejection) return { as, args }
    throw error
  }
}
