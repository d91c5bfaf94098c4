/** Why a proof, note, checkpoint or tile was refused as unreadable. Module 4 of the numbered registry. */
import { refusals } from '@chassis/primitives'

export const ProofsError = refusals(
  { name: 'proofs', number: 4 },
  {
    MALFORMED_NOTE: 1, // Not a C2SP signed note: control characters, signature lines or key names are wrong.
    MALFORMED_KEY: 2, // Not a verifier key `name+id+base64`, or its id does not belong to its name and key.
    UNKNOWN_KEY_TYPE: 3, // A well-formed verifier key whose signature type this verifier does not know.
    AMBIGUOUS_KEY: 4, // Two given keys have the name and id of one signature.
    WRONG_SIGNATURE: 5, // A signature by a given key does not verify.
    UNSIGNED: 6, // No given key has signed the note.
    MALFORMED_CHECKPOINT: 7, // The text of the note is not a checkpoint, or not one of a ledger.
    WRONG_ORIGIN: 8, // A checkpoint of another log.
    MALFORMED_PROOF: 9, // Bytes or text that do not have the form of a proof.
    MALFORMED_TILE: 10, // A tile path, tile or entry bundle that does not have its form.
    TOO_LARGE: 11, // A number, length or count beyond its limit.
    OUT_OF_RANGE: 12, // An index, size or range that the log does not have.
  },
)
