/**
 * The numbered registry (D4): modules of errors and contracts. Numbers are never reused; retired ones stay here as
 * comments.
 */
export const MODULES = {
  encoding: 1,
  protocol: 2,
  finance: 3,
  proofs: 4,
  kernel: 5,
  accounts: 10,
  parties: 11,
  cash: 12,
  vehicles: 13,
  titles: 14,
  loans: 15,
  governance: 16,
  consents: 17,
  gateway: 60,
} as const
