/** Signing in. */
export { SignInPage } from './sign-in-page.tsx'
