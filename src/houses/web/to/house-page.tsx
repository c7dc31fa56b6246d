import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { HouseView } from '../house-view.tsx';
import { houseMessages } from '../messages.ts';

/** `/to/nha-tro/$houseId`: one house on the phone. */
export function Page() {
  const t = useText(houseMessages);
  const { houseId = '' } = useParams({ strict: false });
  return (
    <>
      <p>
        <Link to="/to/nha-tro">{t('houses.back')}</Link>
      </p>
      <HouseView houseId={houseId} />
    </>
  );
}
