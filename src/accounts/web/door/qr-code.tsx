import encodeQR from 'qr';
import { useMemo } from 'react';

/** The margin that scanners need, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, drawn here: what it says is told to nobody. Black on white in the dark theme too, for scanners. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = useMemo(() => encodeQR(text, 'raw', { border: QUIET }), [text]);
  const size = rows.length;
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="acc-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dark} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}
