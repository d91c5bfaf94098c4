/** The part of the Credential Management interface that is used: `navigator.credentials` in a browser. */

/** What a creation gives (W3C Web Authentication Level 3, 5.2.1). */
export interface CreatedCredential {
  readonly rawId: ArrayBuffer
  readonly response: {
    getPublicKey(): ArrayBuffer | null
    /** COSE: −7 is ES256. */
    getPublicKeyAlgorithm(): number
  }
}

/** What an assertion gives (5.2.2). */
export interface AssertedCredential {
  readonly rawId: ArrayBuffer
  readonly response: {
    readonly authenticatorData: ArrayBuffer
    readonly clientDataJSON: ArrayBuffer
    /** ASN.1 DER. */
    readonly signature: ArrayBuffer
  }
}

/** Answers are null or throw where the person does not want to, or nothing answers in time. */
export interface WebCredentials {
  create(options: { readonly publicKey: never }): Promise<unknown>
  get(options: { readonly publicKey: never }): Promise<unknown>
}
