/** The verify page, a chunk of its own. */
export { VerifyPage } from './verify-page.tsx'
