/** For tests: what a call was refused with. */
import { type RefusalCode, Rejection } from './rejection.ts'

/** The refusal, or undefined when the call returned. Anything else that it throws passes through. */
export function refusalOf(call: () => unknown): RefusalCode | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal
    throw error
  }
}
