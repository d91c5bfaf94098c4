/** Signing in, keys, and a lost passkey. */
export { RecoverPage } from './recover-page.tsx'
export { SignInPage } from './sign-in-page.tsx'
