import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconCheck, IconLink } from '../../ui/icons.ts';
import type { View } from '../view.ts';
import { steerMessages } from './messages.ts';

/** How long it is said that the link was copied. */
const SAID_MS = 3000;

/**
 * Copies the address of exactly this view: what is usual today is written out, so that it shows the same tomorrow.
 * Not offered where the browser has no clipboard (a page without HTTPS).
 */
export function CopyLink({ view }: { readonly view: View }) {
  const t = useText(steerMessages);
  const router = useRouter();
  const [copied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;
  const copy = async () => {
    const { href } = router.buildLocation({ to: '.', search: { ...view } });
    await navigator.clipboard.writeText(window.location.origin + href);
    setCopied(true);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  const Icon = copied ? IconCheck : IconLink;
  return (
    <>
      <Button
        className="steer-off-paper"
        variant="subtle"
        leftSection={<Icon size={20} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {t('steer.copy')}
      </Button>
      <span className="steer-said" role="status">
        {copied && t('steer.copied')}
      </span>
    </>
  );
}
