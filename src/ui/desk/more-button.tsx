import { Button } from '@mantine/core';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';

/** Brings the next page of a list (`usePages`), where there is one. */
export function MoreButton({
  list: { hasNextPage, isFetchingNextPage, fetchNextPage },
  label,
  className = '',
}: {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** What is next, where "more" does not say it. */
  readonly label?: string;
  readonly className?: string;
}) {
  const t = useText(deskMessages);
  if (!hasNextPage) return null;
  return (
    <Button
      variant="default"
      mt="md"
      className={className}
      loading={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {label ?? t('desk.rows.more')}
    </Button>
  );
}
