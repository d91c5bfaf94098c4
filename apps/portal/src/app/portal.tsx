/** Everything around the pages: language, theme, data, addresses. */
import { ApiProblemError } from '@chassis/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { TextProvider } from '../text/text-context.tsx'
import { router } from './router.tsx'
import { ThemeProvider } from './theme.tsx'

const ATTEMPTS = 2
const BUSY_ATTEMPTS = 40
const AGAIN_MS = 1_000

/** What the API refuses is refused again; a proof that fails, too. A node that is catching up is waited for. */
function isWorthAnother(count: number, error: Error): boolean {
  if (error instanceof ApiProblemError) return error.problem.status === 503 && count < BUSY_ATTEMPTS
  return (error as { code?: string }).code === 'API_UNREACHABLE' && count < ATTEMPTS
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthAnother,
      retryDelay: AGAIN_MS,
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // What was loaded stays usable with the network off.
      networkMode: 'always',
    },
  },
})

export function Portal() {
  return (
    <TextProvider>
      <ThemeProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemeProvider>
    </TextProvider>
  )
}
