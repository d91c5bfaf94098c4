/** Protobuf of blocks and evidence (tendermint.types), as CometBFT writes them. */
import { type Bytes, compareBytes, concatBytes, type Sha256 } from '@chassis/primitives'
import type { AttackEvidence } from './attack-evidence.ts'
import type { Commit, CommitSig, Header, LightBlock, SignedHeader, Validator } from './light-block.ts'
import { blockIdProto, publicKeyProto, timestampProto } from './proto-parts.ts'
import { bytesField, messageField, numberField, textField } from './proto-writer.ts'
import { validatorAddress } from './validator-set.ts'

export function headerProto(header: Header): Bytes {
  return concatBytes(
    messageField(1, numberField(1, header.version.block), numberField(2, header.version.app)),
    textField(2, header.chainId),
    numberField(3, header.height),
    messageField(4, timestampProto(header.timeNs)),
    messageField(5, blockIdProto(header.lastBlockId)),
    bytesField(6, header.lastCommitHash),
    bytesField(7, header.dataHash),
    bytesField(8, header.validatorsHash),
    bytesField(9, header.nextValidatorsHash),
    bytesField(10, header.consensusHash),
    bytesField(11, header.appHash),
    bytesField(12, header.lastResultsHash),
    bytesField(13, header.evidenceHash),
    bytesField(14, header.proposerAddress),
  )
}

export function commitSigProto({ flag, address, timeNs, signature }: CommitSig): Bytes {
  const timestamp = messageField(3, timestampProto(timeNs))
  return concatBytes(numberField(1, flag), bytesField(2, address), timestamp, bytesField(4, signature))
}

export function commitProto({ height, round, blockId, signatures }: Commit): Bytes {
  const sigs = signatures.map((sig) => messageField(4, commitSigProto(sig)))
  return concatBytes(numberField(1, height), numberField(2, round), messageField(3, blockIdProto(blockId)), ...sigs)
}

export function signedHeaderProto({ header, commit }: SignedHeader): Bytes {
  return concatBytes(messageField(1, headerProto(header)), messageField(2, commitProto(commit)))
}

export function validatorProto(sha256: Sha256, { publicKey, power, proposerPriority }: Validator): Bytes {
  return concatBytes(
    bytesField(1, validatorAddress(sha256, publicKey)),
    messageField(2, publicKeyProto(publicKey)),
    numberField(3, power),
    numberField(4, proposerPriority),
  )
}

/** The member whose turn just was: least priority, then greatest address (validator_set.go, findPreviousProposer). */
export function proposerOf(sha256: Sha256, validators: readonly Validator[]): Validator | undefined {
  return validators.reduce<Validator | undefined>((found, one) => {
    if (!found || one.proposerPriority !== found.proposerPriority)
      return !found || one.proposerPriority < found.proposerPriority ? one : found
    const [a, b] = [found, one].map(({ publicKey }) => validatorAddress(sha256, publicKey))
    return compareBytes(a as Bytes, b as Bytes) < 0 ? one : found
  }, undefined)
}

export function lightBlockProto(sha256: Sha256, { signedHeader, validators }: LightBlock): Bytes {
  const members = validators.map((validator) => messageField(1, validatorProto(sha256, validator)))
  const proposer = proposerOf(sha256, validators)
  const last = proposer ? messageField(2, validatorProto(sha256, proposer)) : new Uint8Array(0)
  return concatBytes(messageField(1, signedHeaderProto(signedHeader)), messageField(2, ...members, last))
}

/** LightClientAttackEvidence. */
export function attackEvidenceProto(sha256: Sha256, evidence: AttackEvidence): Bytes {
  return concatBytes(
    messageField(1, lightBlockProto(sha256, evidence.conflictingBlock)),
    numberField(2, evidence.commonHeight),
    ...evidence.byzantineValidators.map((validator) => messageField(3, validatorProto(sha256, validator))),
    numberField(4, evidence.totalPower),
    messageField(5, timestampProto(evidence.timeNs)),
  )
}
