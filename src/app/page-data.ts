import type { Language } from '../ui/i18n/language.ts';
import type { Site } from '../ui/public/site.tsx';

/** What the server leaves in `<script type="application/json" id="page">` for the browser to go on from. */
export interface PageData {
  readonly name: string;
  readonly language: Language;
  readonly site: Site;
  /** The loader's answer, as JSON. */
  readonly data: object;
}
