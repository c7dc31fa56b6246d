import type { ComponentType } from 'react';
import type { PublicPage } from '../ui/public/define-page.ts';
import { PageLanguage } from '../ui/public/page-language.tsx';
import { SiteProvider } from '../ui/public/site.tsx';
import type { PageData } from './page-data.ts';

/** A public page with what it stands in; the same tree on the server and in the browser. */
export function PageRoot(props: { page: PublicPage<never>; data: PageData }) {
  const { language, site, data } = props.data;
  const Page = props.page.Page as ComponentType<Readonly<Record<string, unknown>>>;
  return (
    <PageLanguage asked={language} titleOf={props.page.title}>
      <SiteProvider site={site}>
        <Page {...data} />
      </SiteProvider>
    </PageLanguage>
  );
}
