import { Alert, Button, CopyButton, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { listUnits } from '../../../accounts/contract.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { openWords } from '../../../ui/desk/words/open-words.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { ApiError } from '../../../wire/client.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { approveFootage, type readFootage } from '../../footage-contract.ts';
import { askWordsSchema, readSealed } from '../../footage-letter.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { useChange } from '../use-change.ts';
import { type MadeLink, makeLink, ownerLink } from './make-link.ts';
import { footageMessages } from './messages.ts';

type Request = ReplyOf<typeof readFootage>;

/** Approves a request, or makes a new link for one that is approved, and shows the link for the owner, this once. */
export function ApproveDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const t = useText(footageMessages);
  const { unitKeys, sealer } = useKeyring();
  const units = useQuery({ queryKey: ['units'], queryFn: () => client.call(listUnits) });
  const [link, setLink] = useState<{ readonly address: string; readonly expiresAt: string }>();
  // an answer that was lost is asked for again with the same link: else nobody would ever see the one that holds
  const made = useRef<MadeLink & { readonly version: number }>(undefined);
  const renews = request.state === 'approved';
  const approving = useChange({
    change: async () => {
      const { requestId, version } = request;
      if (made.current?.version !== version) made.current = { ...(await make()), version };
      const { secret, told } = made.current;
      const body = { version, ...told };
      const { expiresAt } = await client.call(approveFootage, { params: { requestId }, body });
      return { address: ownerLink(location.origin, secret), expiresAt };
    },
    done: t(renews ? 'renew.done' : 'approve.done'),
    onDone: setLink,
  });
  const make = async (): Promise<MadeLink> => {
    const { requestId, unitId, areaId, address, purpose, onDay, words } = request;
    const opened = words && (await openWords(unitKeys, requestId, words));
    const asked = opened?.status === 'opened' ? readSealed(askWordsSchema, opened.text) : undefined;
    const unit = units.data?.rows.find((each) => each.unitId === unitId);
    if (!asked || !unit) throw new ApiError('internal');
    const day = formatDay(onDay);
    const unitName = { vi: unit.name, en: unit.nameEn };
    const hours = { from: `${asked.from} ${day}`, to: `${asked.to} ${day}` };
    return makeLink(requestId, await sealer({ unitId, areaId }), { unitName, address, purpose, ...hours });
  };
  if (link) return <LinkShown {...link} onClose={onClose} />;
  return (
    <ChangeDialog
      title={t(renews ? 'request.renew' : 'approve.title')}
      lead={renews ? `${t('renew.lead')} ${t('approve.lead')}` : t('approve.lead')}
      submit={t(renews ? 'request.renew' : 'approve.submit')}
      pending={approving.isPending || units.isPending}
      error={approving.error}
      onSubmit={() => approving.mutate(undefined)}
      onClose={onClose}
    >
      {!request.words && (
        <Alert color="amber" variant="light">
          {t('approve.unreadable')}
        </Alert>
      )}
    </ChangeDialog>
  );
}

function LinkShown(props: {
  readonly address: string;
  readonly expiresAt: string;
  readonly onClose: () => void;
}) {
  const t = useText(footageMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      title={t('approve.link.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <Stack align="flex-start">
        <p>{t('approve.link', { when: formatMoment(props.expiresAt, language) })}</p>
        <p className="cameras-hash cameras-link">{props.address}</p>
        <CopyButton value={props.address}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'approve.copied' : 'approve.copy')}</Button>
          )}
        </CopyButton>
      </Stack>
    </Modal>
  );
}
