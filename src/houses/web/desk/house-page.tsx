import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { HouseView } from '../house-view.tsx';
import { houseMessages } from '../messages.ts';

/** `/mo-hinh-tu-quan/$schemeId/nha-tro/$houseId`: one house at the desk. */
export function Page() {
  const t = useText(houseMessages);
  const { schemeId = '', houseId = '' } = useParams({ strict: false });
  return (
    <div className="desk-page houses">
      <p>
        <Link to="/mo-hinh-tu-quan/$schemeId/nha-tro" params={{ schemeId }}>
          {t('houses.back')}
        </Link>
      </p>
      <HouseView houseId={houseId} />
    </div>
  );
}
