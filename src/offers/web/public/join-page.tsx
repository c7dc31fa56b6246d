import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { definePage } from '../../../ui/public/define-page.ts';
import { ButtonLink, localPath, Notice, PageLayout } from '../../../ui/public/index.ts';
import type { JoinPageData } from '../../offer-page-data.ts';
import { offerMessages } from './messages.ts';
import { OfferForm, useNamed } from './offer-form.tsx';
import './offers.css';

function JoinPage({ scheme }: JoinPageData) {
  const t = useText(offerMessages);
  return (
    <PageLayout>
      <noscript>
        <Notice kind="warning">{t('offer.noscript')}</Notice>
      </noscript>
      {scheme === null ? (
        <NoScheme />
      ) : scheme.unit === null ? (
        <NobodyReceives scheme={scheme} />
      ) : (
        <Join scheme={scheme} unit={scheme.unit} />
      )}
    </PageLayout>
  );
}

type Scheme = NonNullable<JoinPageData['scheme']>;

function Join({ scheme, unit }: { readonly scheme: Scheme; readonly unit: NonNullable<Scheme['unit']> }) {
  const t = useText(offerMessages);
  const named = useNamed();
  const { schemeId } = scheme;
  const about = { kind: 'join', schemeId, schemeKind: null, placeAreaId: null } as const;
  return (
    <OfferForm
      heading={t('join.heading')}
      lead={
        <>
          <p lang="vi">{scheme.name}</p>
          <p>{named(scheme.does)}</p>
          <p>{t('join.lead', { unit: named(unit) })}</p>
        </>
      }
      wordsLabel={t('join.words')}
      wordsHint={t('join.words.hint')}
      nameOptional={false}
      send={t('join.send')}
      unit={named(unit)}
      toChair
      answerBy={scheme.answerBy}
      begun={false}
      faults={[]}
      offerOf={() => ({ about, place: '', to: { schemeId } })}
    />
  );
}

/** The desk that kept it has ended without an heir: what is left is the chair, where the chair agreed. */
function NobodyReceives({ scheme }: { readonly scheme: Scheme }) {
  const t = useText(offerMessages);
  const language = useLanguage();
  return (
    <>
      <h1>{t('join.heading')}</h1>
      <p className="lead" lang="vi">
        {scheme.name}
      </p>
      <p>{t('join.nobody')}</p>
      {scheme.chair && <p>{t('join.chair', scheme.chair)}</p>}
      <ButtonLink href={localPath('/mo-hinh', language)}>{t('offer.schemes')}</ButtonLink>
    </>
  );
}

function NoScheme() {
  const t = useText(offerMessages);
  const language = useLanguage();
  return (
    <>
      <h1>{t('join.none')}</h1>
      <p className="lead">{t('join.none.hint')}</p>
      <ButtonLink href={localPath('/mo-hinh', language)}>{t('offer.schemes')}</ButtonLink>
    </>
  );
}

/** `/mo-hinh/tham-gia`: a sealed request to take part in a scheme, without an account. */
export const page = definePage({
  messages: offerMessages,
  title: (t) => t('join.title'),
  Page: JoinPage,
});
