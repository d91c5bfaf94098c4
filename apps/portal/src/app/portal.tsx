/** Everything around the pages: language, theme, data, addresses. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { TextProvider } from '../text/text-context.tsx'
import { router } from './router.tsx'
import { ThemeProvider } from './theme.tsx'

const ATTEMPTS = 2

/** What the API refuses is refused again; a proof that fails, too. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < ATTEMPTS && (error as { code?: string }).code === 'API_UNREACHABLE',
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
