import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { TipLink } from '../../parts-contract.ts';
import { tipNumber } from '../../tip-number.ts';
import { inboxMessages, partMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { categoryName } from './tip-words.ts';
import { UnlinkDialog } from './unlink-dialog.tsx';
import { useAreaName } from './use-desk-facts.ts';
import { useLinks } from './use-parts.ts';

/** The tips that belong with this one: its parts, what it is a part of, and those about the same matter. */
export function TipLinks({ reply }: { reply: TipReply }) {
  const t = useText(partMessages);
  const links = useLinks(reply.tip.tipId);
  const [ending, setEnding] = useState<string>();
  if (links.isError) return <ErrorNotice error={links.error} onRetry={() => void links.refetch()} />;
  if (!links.data || links.data.rows.length === 0) return null;
  const mayUnlink = reply.actions.includes('unlink');
  return (
    <section className="tip-links" aria-label={t('links.title')}>
      <ul>
        {links.data.rows.map((link) => (
          <li key={`${link.kind} ${link.tipId}`}>
            <span>{t(`links.${link.kind}`)}</span> <Other link={link} />
            {mayUnlink && link.kind === 'same_matter' && link.told && (
              <Button variant="subtle" size="compact-sm" onClick={() => setEnding(link.tipId)}>
                {t('links.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && <UnlinkDialog reply={reply} otherTipId={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

/** The other tip by its number; what it is, and the way to it, where it is open to this person. */
function Other({ link: { tipId, told } }: { link: TipLink }) {
  const t = useText(partMessages);
  const inbox = useText(inboxMessages);
  const language = useLanguage();
  const areaName = useAreaName();
  const number = tipNumber(tipId);
  if (!told) return <span>{t('links.elsewhere', { number })}</span>;
  const about = [categoryName(told.category, language), areaName(told.placeAreaId)].filter(Boolean);
  return (
    <Link to={`/lam-viec/${tipId}`} search={true}>
      {number} ({[...about, inbox(`state.${told.state}`)].join(', ')})
    </Link>
  );
}
