import { useState } from 'react';
import type { NamedArea } from '../../../areas/area.ts';
import { type AreaOption, createAreaFinder } from '../../../areas/find-areas.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, Combobox } from '../../../ui/public/index.ts';
import { createClient } from '../../../wire/client.ts';
import type { SchemesPageData } from '../../public-page-data.ts';
import { publicMessages } from './messages.ts';

const finder = createAreaFinder(createClient('', { credentials: 'omit' }));

/** The ward by its name, today's or a former one; the page is shown anew for it. */
export function AreaForm({ area }: Pick<SchemesPageData, 'area'>) {
  const t = useText(publicMessages);
  const language = useLanguage();
  const [chosen, setChosen] = useState<NamedArea | null>(area);
  const [tried, setTried] = useState(false);
  const [offline, setOffline] = useState(false);
  const find = async (query: string): Promise<readonly AreaOption[]> => {
    try {
      const found = await finder.find(query, language);
      setOffline(false);
      return found;
    } catch {
      setOffline(true);
      return [];
    }
  };
  return (
    <form
      action="/mo-hinh"
      method="get"
      onSubmit={(event) => {
        setTried(true);
        if (chosen === null) event.preventDefault();
      }}
    >
      <Combobox<AreaOption>
        id="area"
        label={t('area')}
        hint={t('area.hint')}
        error={tried && chosen === null ? t('area.missing') : undefined}
        value={chosen && { value: String(chosen.areaId), label: chosen.name[language] }}
        find={find}
        nothingFound={t(offline ? 'area.offline' : 'area.none')}
        onChange={(option) => setChosen(option?.area ?? null)}
      />
      {chosen && <input type="hidden" name="dia-ban" value={chosen.areaId} />}
      {language === 'en' && <input type="hidden" name="lang" value="en" />}
      <Button type="submit">{t('area.button')}</Button>
    </form>
  );
}
