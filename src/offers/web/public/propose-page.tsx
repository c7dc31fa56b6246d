import { useState } from 'react';
import type { NamedArea } from '../../../areas/area.ts';
import { type AreaOption, createAreaFinder } from '../../../areas/find-areas.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { ChoiceList, Combobox, Notice, PageLayout, TextField } from '../../../ui/public/index.ts';
import { createClient } from '../../../wire/client.ts';
import { OFFER_LIMITS } from '../../limits.ts';
import type { ProposePageData } from '../../offer-page-data.ts';
import { offerMessages } from './messages.ts';
import { OfferForm } from './offer-form.tsx';
import './offers.css';

const finder = createAreaFinder(createClient(''));
/** A kind that there is no form for yet. */
const ELSE = 'else';

function ProposePage({ area, answerBy, kinds }: ProposePageData) {
  const t = useText(offerMessages);
  const language = useLanguage();
  const [ward, setWard] = useState<NamedArea | null>(area);
  const [kind, setKind] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [asked, setAsked] = useState(false);
  const faults = [
    ...(ward === null ? [{ field: 'area', text: t('fault.area') }] : []),
    ...(kind === null ? [{ field: 'kind', text: t('fault.kind') }] : []),
  ];
  const wrong = (field: string) => (asked ? faults.find((fault) => fault.field === field)?.text : undefined);
  const choices = [
    ...kinds.map((each) => ({ value: each.kind, label: each.name[language] })),
    { value: ELSE, label: t('propose.else'), hint: t('propose.else.hint') },
  ];
  return (
    <PageLayout>
      <noscript>
        <Notice kind="warning">{t('offer.noscript')}</Notice>
      </noscript>
      <OfferForm
        heading={t('propose.heading')}
        lead={<p>{t('propose.lead')}</p>}
        wordsLabel={t('propose.words')}
        wordsHint={t('propose.words.hint')}
        nameOptional
        send={t('propose.send')}
        unit={undefined}
        toChair={false}
        answerBy={answerBy}
        begun={place.trim() !== ''}
        faults={faults}
        offerOf={() => {
          setAsked(true);
          if (ward === null || kind === null) return undefined;
          const { areaId } = ward;
          const schemeKind = kind === ELSE ? null : kind;
          const about = { kind: 'propose', schemeId: null, schemeKind, placeAreaId: areaId } as const;
          return { about, place, to: { areaId } };
        }}
      >
        <WardField value={ward} error={wrong('area')} onChange={setWard} />
        <TextField
          id="place"
          label={t('propose.place')}
          hint={t('propose.place.hint')}
          optional
          maxLength={OFFER_LIMITS.place}
          value={place}
          onChange={setPlace}
        />
        <ChoiceList
          id="kind"
          label={t('propose.kind')}
          choices={choices}
          error={wrong('kind')}
          value={kind}
          onChange={setKind}
        />
      </OfferForm>
    </PageLayout>
  );
}

function WardField(props: {
  readonly value: NamedArea | null;
  readonly error: string | undefined;
  readonly onChange: (ward: NamedArea | null) => void;
}) {
  const { value, onChange } = props;
  const t = useText(offerMessages);
  const language = useLanguage();
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
    <Combobox<AreaOption>
      id="area"
      label={t('propose.area')}
      hint={t('propose.area.hint')}
      error={props.error}
      value={value && { value: String(value.areaId), label: value.name[language] }}
      find={find}
      nothingFound={t(offline ? 'propose.area.offline' : 'propose.area.none')}
      onChange={(option) => onChange(option?.area ?? null)}
    />
  );
}

/** `/mo-hinh/de-xuat`: a proposal of a scheme, sealed to the desk of the ward. */
export const page = definePage({
  messages: offerMessages,
  title: (t) => t('propose.title'),
  Page: ProposePage,
});
