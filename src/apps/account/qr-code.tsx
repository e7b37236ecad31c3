import { encode } from 'uqr';

const QUIET = 4; // ISO/IEC 18004: four modules of margin

/** A QR code as a drawing; black on white in either light, since cameras expect that. */
export default function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const whole = size + 2 * QUIET;
  return (
    <svg className="qr" viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`} role="img" aria-label={label}
      shapeRendering="crispEdges">
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} className="qr-paper" />
      <path d={path} className="qr-ink" />
    </svg>
  );
}
