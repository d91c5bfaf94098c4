/** Entry point of @chassis/client/sealed: opens what a vault handed over sealed. Only who needs it carries HPKE. */
export { newSealKey, openSealed, type SealKey } from './verbs/open-sealed.ts'
