/** Why a header, a commit or a set of validators was not believed. Texts: `light.fault.<reason>` of the catalogue. */

export type LightFaultReason =
  // Of a header or a commit by itself.
  | 'wrongBlockProtocol'
  | 'chainIdTooLong'
  | 'wrongChain'
  | 'heightNotPositive'
  | 'malformedTime'
  | 'malformedHash'
  | 'malformedAddress'
  | 'malformedRound'
  | 'commitOfNothing'
  | 'commitOfOtherHeight'
  | 'commitOfOtherHeader'
  | 'noSignatures'
  | 'tooManySignatures'
  | 'unknownFlag'
  | 'absentWithContent'
  | 'malformedSignature'
  // Of a set by itself.
  | 'noValidators'
  | 'tooManyValidators'
  | 'malformedValidator'
  | 'powerTooLarge'
  | 'validatorTwice'
  // Of a header beside the trusted one.
  | 'expired'
  | 'heightNotAbove'
  | 'timeNotAfter'
  | 'fromTheFuture'
  | 'otherValidators'
  | 'otherNextValidators'
  | 'otherTrustedValidators'
  // Of signatures.
  | 'signatureCount'
  | 'wrongAddress'
  | 'doubleVote'
  | 'wrongSignature'
  | 'notEnoughPower'
  // Of those who answer for a chain.
  | 'otherHeight'
  | 'noBlock'
  | 'tooManySteps'
  | 'nothingShared'
  | 'noDivergence'
  // Of the client's own state.
  | 'frozen'
  | 'nothingBelow'

export interface LightFault {
  readonly reason: LightFaultReason
  readonly numbers: Readonly<Record<string, string | number>>
}

export function fault(reason: LightFaultReason, numbers: LightFault['numbers'] = {}): LightFault {
  return { reason, numbers }
}
