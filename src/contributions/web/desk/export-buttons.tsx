import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { SaveButton } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { exportFund } from '../../contract.ts';
import { fundMessages } from './messages.ts';

/** Saves the fund's book for a spreadsheet, without the names of givers. */
export function ExportButtons({ schemeId }: { schemeId: string }) {
  const t = useText(fundMessages);
  return (['csv', 'xlsx'] as const).map((format) => (
    <SaveButton
      key={format}
      label={t(`fund.${format}`)}
      name={() => `${t('fund.file')}-${dayOfMoment(new Date())}`}
      format={format}
      load={() => client.call(exportFund, { params: { schemeId, format } })}
    />
  ));
}
