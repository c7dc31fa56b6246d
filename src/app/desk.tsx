import '../ui/first.ts';
import 'virtual:tokens.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/desk/desk.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { DeskProvider } from '../ui/desk/index.ts';
import { installStylePolicy, styleNonce } from '../ui/desk/style-policy.ts';
import { ApiError } from '../wire/client.ts';
import { DeskProviders } from './desk-providers.tsx';
import { createDeskRouter } from './desk-router.tsx';
import { DoneNotices } from './done-notices.tsx';

const MOST_TRIES = 3;

/** A refusal stays a refusal; only a lost connection is worth another try. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < MOST_TRIES && error instanceof ApiError && error.code === 'offline';
}

function start(): void {
  const root = document.getElementById('root');
  const written = document.getElementById('page')?.textContent;
  if (!root || !written) return;
  installStylePolicy();
  const nonce = styleNonce();
  const { demo }: { demo: boolean } = JSON.parse(written);
  // without a network a request fails and says so, rather than wait in silence
  const queries = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: worthRetrying, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  const router = createDeskRouter(demo);
  createRoot(root).render(
    <DeskProvider nonce={nonce}>
      <DoneNotices />
      <QueryClientProvider client={queries}>
        <DeskProviders>
          <RouterProvider router={router} />
        </DeskProviders>
      </QueryClientProvider>
    </DeskProvider>,
  );
}

start();
