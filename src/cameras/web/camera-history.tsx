import { SHOWN_STEPS } from '../../steps/contract.ts';
import { formatDay, formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { CameraStep } from '../contract.ts';
import { cameraMessages } from './messages.ts';
import { useDirection } from './use-cameras.ts';

/** What happened to a camera, the latest first, each with who and when. */
export function CameraHistory({ steps }: { steps: readonly CameraStep[] }) {
  const t = useText(cameraMessages);
  const language = useLanguage();
  return (
    <section aria-labelledby="camera-history">
      <h2 id="camera-history">{t('camera.history')}</h2>
      <ol className="cameras-history">
        {steps.map((step) => (
          <li key={step.version}>
            <strong>
              {t('camera.step', { action: t(`action.${step.action}`), day: formatDay(step.onDay) })}
            </strong>
            <span className="cameras-soft">
              {t('camera.by', { name: step.by, when: formatMoment(step.at, language) })}
            </span>
            <Before before={step.before} />
          </li>
        ))}
      </ol>
      {steps.length === SHOWN_STEPS && (
        <p className="cameras-soft">{t('camera.history.cut', { count: SHOWN_STEPS })}</p>
      )}
    </section>
  );
}

function Before({ before }: { before: CameraStep['before'] }) {
  const t = useText(cameraMessages);
  const direction = useDirection();
  const { address, direction: turned, angle, rangeM, retentionDays, funder, fromDay } = before;
  const parts = [
    address,
    before.lat !== undefined || before.lon !== undefined ? t('camera.place') : undefined,
    turned === undefined ? undefined : direction(turned),
    angle === undefined ? undefined : t('camera.degrees', { degrees: angle }),
    rangeM === undefined ? undefined : t('cameras.metres', { metres: rangeM }),
    retentionDays === undefined ? undefined : t('cameras.days', { days: retentionDays }),
    funder === undefined ? undefined : t(`funder.${funder}`),
    fromDay === undefined ? undefined : formatDay(fromDay),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return <span className="cameras-soft">{t('camera.before', { what: parts.join(' · ') })}</span>;
}
