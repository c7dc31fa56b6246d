import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { hasPrompt, SECTIONS } from '../../report.ts';
import type { ReportSection } from '../../report-contract.ts';
import { reportMessages } from './messages.ts';
import { SectionText } from './section-text.tsx';
import { useSectionEdit } from './use-section-edit.ts';

/** One section: its text as the paper will have it, and the field to edit it in. */
export function SectionEditor(props: { reportId: string; section: ReportSection; editable: boolean }) {
  const { reportId, section, editable } = props;
  const t = useText(reportMessages);
  const [typed, setTyped] = useState<string>();
  const edit = useSectionEdit(reportId, section, () => setTyped(undefined));
  const isEditing = typed !== undefined;
  const Heading = SECTIONS[section.key] === 'part' ? 'h2' : 'h3';
  return (
    <article className="reports-section">
      <div className="reports-section-head">
        <Heading lang="vi">{section.heading}</Heading>
        {section.edited && <span className="reports-soft">{t('section.edited')}</span>}
        {editable && !isEditing && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t('section.edit')}: ${section.heading}`}
            onClick={() => setTyped(section.text)}
          >
            {t('section.edit')}
          </Button>
        )}
      </div>
      {editable && hasPrompt(section.text) && !isEditing && (
        <p className="reports-prompt">
          <IconAlertTriangle size={16} aria-hidden="true" /> {t('section.prompt')}
        </p>
      )}
      {!isEditing && <SectionText text={section.text} empty={editable ? t('section.empty') : ''} />}
      {isEditing && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            edit.save(typed);
          }}
        >
          <Textarea
            label={t('section.text', { heading: section.heading })}
            description={t('section.hint')}
            lang="vi"
            autosize
            minRows={4}
            maxRows={20}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          {section.composed !== section.text && section.composed !== typed && (
            <div className="reports-composed">
              <p className="reports-soft">{t('section.composed')}</p>
              <SectionText text={section.composed} empty="" />
              <Button size="compact-sm" variant="default" onClick={() => setTyped(section.composed)}>
                {t('section.restore')}
              </Button>
            </div>
          )}
          {edit.theirs && (
            <div className="reports-conflict" role="alert">
              <p>
                <strong>{t('section.conflict')}</strong>
              </p>
              <p className="reports-soft">{t('section.conflict.theirs')}</p>
              <SectionText text={edit.theirs.text} empty="" />
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => setTyped(edit.takeTheirs())}>
                  {t('section.conflict.useTheirs')}
                </Button>
                <Button size="compact-sm" color="red" onClick={() => edit.save(typed)}>
                  {t('section.conflict.keepMine')}
                </Button>
              </Group>
            </div>
          )}
          {edit.error && <ErrorNotice error={edit.error} />}
          <Group gap="xs" mt="xs">
            <Button type="submit" loading={edit.saving} disabled={edit.theirs !== undefined}>
              {t('section.save')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                edit.giveUp();
                setTyped(undefined);
              }}
            >
              {t('section.cancel')}
            </Button>
          </Group>
        </form>
      )}
    </article>
  );
}
